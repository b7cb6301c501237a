using System.Globalization;
using System.Text;
using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Spectre.Console;

namespace Comity.Commands;

/// <summary>A comparison as text: a line per class, then the changes, each word marked by signs as well as by colour.</summary>
internal static class TerminalComparison
{
    public static void Write(Comparison comparison, bool whole, IAnsiConsole console)
    {
        Summarise(comparison, console);
        foreach (var row in comparison.Correspondences)
        {
            if (row.Class == ChangeClass.Identical && !whole)
                continue;
            console.WriteLine();
            console.MarkupLine($"[bold]{Markup.Escape(Title(row))}[/]");
            if (Body(row, whole) is { Length: > 0 } body)
                console.MarkupLine(body);
        }

        if (comparison.StaleReferences.Count == 0)
            return;
        console.WriteLine();
        console.MarkupLine("[bold]References left behind[/]");
        foreach (var stale in comparison.StaleReferences)
        {
            var now = stale.Now is null ? "which was repealed" : $"which is now {Name(stale.Now)}";
            console.MarkupLine(Markup.Escape(
                $"  {stale.In.EId} says “{Around(stale)}”: it names {Name(stale.Pointed)} of the old text, {now}."));
        }
    }

    private static void Summarise(Comparison comparison, IAnsiConsole console)
    {
        console.MarkupLine(Markup.Escape($"{comparison.Old.Title}  →  {comparison.New.Title}"));
        foreach (var group in comparison.Correspondences.CountBy(row => row.Class).OrderBy(pair => pair.Key))
            console.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"{group.Value,6}  {Describe(group.Key)}"));
        if (comparison.StaleReferences.Count > 0)
            console.MarkupLine(string.Create(
                CultureInfo.InvariantCulture, $"{comparison.StaleReferences.Count,6}  references left behind (stale)"));
    }

    private static string Title(Correspondence row)
    {
        var names = string.Join(" + ", row.Old.Select(Name));
        var after = string.Join(" + ", row.New.Select(Name));
        var place = names.Length == 0 ? after : after.Length == 0 || names == after ? names : $"{names} → {after}";
        var also = row switch
        {
            { Class: ChangeClass.Moved, IsRenumbered: true } => ", renumbered",
            { IsMoved: true, Class: not ChangeClass.Moved } => ", moved",
            _ => "",
        };
        var heading = row.New.Concat(row.Old).Select(provision => provision.Heading).FirstOrDefault(text => text.Length > 0);
        return $"{place}  {heading}  ({Describe(row.Class)}{also})".Replace("    ", "  ", StringComparison.Ordinal);
    }

    private static string Body(Correspondence row, bool whole)
    {
        if (!whole && row.Class is ChangeClass.Renumbered or ChangeClass.Moved)
            return "";
        var text = new StringBuilder();
        foreach (var span in WordDifference.Between(row.Class == ChangeClass.Copied ? "" : row.OldText, row.NewText))
            text.Append(span.Kind switch
            {
                DifferenceKind.Deleted => $"[red strikethrough]{Signed("[-", span.Text, "-]")}[/]",
                DifferenceKind.Inserted => $"[green underline]{Signed("{+", span.Text, "+}")}[/]",
                _ => Markup.Escape(whole ? span.Text : Shortened(span.Text)),
            });
        return text.ToString();
    }

    private static string Signed(string open, string text, string close)
    {
        var words = text.TrimEnd();
        return Markup.Escape($"{open}{words}{close}{text[words.Length..]}");
    }

    /// <summary>The ends of a long kept stretch, with an ellipsis between.</summary>
    private static string Shortened(string text)
    {
        const int Shown = 90;
        if (text.Length <= 3 * Shown)
            return text;
        var head = text.LastIndexOf(' ', Shown);
        var tail = text.IndexOf(' ', text.Length - Shown);
        return head <= 0 || tail <= 0 ? text : $"{text[..head]} … {text[(tail + 1)..]}";
    }

    private static string Around(StaleReference stale)
    {
        var from = Math.Max(0, stale.Start - 20);
        var to = Math.Min(stale.In.Text.Length, stale.Start + stale.Length + 10);
        return stale.In.Text[from..to].Trim();
    }

    private static string Name(Provision provision) =>
        provision.Designation.Length > 0 ? provision.Designation.TrimEnd('.', ' ') : provision.EId;

    private static string Describe(ChangeClass change) => change switch
    {
        ChangeClass.Identical => "identical",
        ChangeClass.Renumbered => "renumbered",
        ChangeClass.Moved => "moved",
        ChangeClass.ReferencesOnly => "only references follow the renumbering",
        ChangeClass.PunctuationOnly => "only punctuation, case or spacing",
        ChangeClass.Modified => "modified",
        ChangeClass.Split => "split",
        ChangeClass.Merged => "merged",
        ChangeClass.Copied => "copied",
        ChangeClass.Repealed => "repealed",
        ChangeClass.New => "new",
        _ => change.ToString(),
    };
}
