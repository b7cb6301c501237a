using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Tables;

/// <summary>The text of a cell.</summary>
internal sealed class CellText(UnitPaths paths)
{
    /// <summary>The lines of provisions and of their texts, after the heading of the article that they are in.</summary>
    public (string Context, string Text) Of(params IReadOnlyList<(Provision Provision, string Text)> parts)
    {
        var context = paths.Article(parts[0].Provision) is { } article ? Head(article) : "";
        return (context, string.Join('\n', parts.Select(Lines).Where(lines => lines.Length > 0)));
    }

    /// <summary>The cell with this text, marked where it differs from the other one.</summary>
    /// <param name="own">The text of the cell.</param>
    /// <param name="other">The text of the cell beside it; null when there is none, and everything is marked.</param>
    /// <param name="mark">How a difference is marked.</param>
    public static TableCell Difference(
        (string Context, string Text) own, (string Context, string Text)? other, DifferenceKind mark)
    {
        List<DifferenceSpan> context = own.Context.Length == 0 ? [] : [new DifferenceSpan(DifferenceKind.Kept, own.Context)];
        List<List<DifferenceSpan>> blocks = context.Count > 0 ? [context] : [];
        if (other is not { } beside)
        {
            blocks.AddRange(own.Text.Split('\n').Select(line => new List<DifferenceSpan> { new(mark, line) }));
            return new TableCell(blocks);
        }

        // The other text is taken as the earlier one on both sides, because the later one is printed exactly. What only the
        // other has
        // leaves an empty stretch, so that its place is not shortened away.
        var spans = WordDifference.Between(beside.Text, own.Text).Select(span => span.Kind switch
        {
            DifferenceKind.Kept => span,
            DifferenceKind.Inserted => new DifferenceSpan(mark, span.Text),
            _ => new DifferenceSpan(mark, ""),
        });
        blocks.AddRange(Shortening.Of(Blocks(spans)).Select(block => block.FindAll(span => span.Text.Length > 0)));
        return new TableCell(blocks);
    }

    private static string Lines((Provision Provision, string Text) part)
    {
        var (provision, text) = part;
        var head = Head(provision);
        if (head.Length == 0 || text.Length == 0)
            return head + text;
        // A bare number stands on the line of its text, a heading above it.
        return provision.Heading.Length == 0 && provision.Kind > UnitKind.Article ? $"{head} {text}" : $"{head}\n{text}";
    }

    private static string Head(Provision provision) => string.Join(
        ' ', ((string[])[provision.Designation, provision.Heading]).Where(part => part.Length > 0));

    private static List<List<DifferenceSpan>> Blocks(IEnumerable<DifferenceSpan> spans)
    {
        var blocks = new List<List<DifferenceSpan>> { new() };
        foreach (var span in spans)
        {
            var lines = span.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                    blocks.Add([]);
                if (lines[i].Length > 0 || span.Text.Length == 0)
                    blocks[^1].Add(span with { Text = lines[i] });
            }
        }
        blocks.RemoveAll(block => block.TrueForAll(span => span.Text.Length == 0));
        return blocks;
    }
}
