using Comity.Deliberation.Similar;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary>Groups of texts as a person reads them: the text that stands for a group, and what the others say besides.</summary>
internal static class DuplicatesText
{
    private const int MostGroups = 50;
    private const int MostRemainders = 5;

    public static void Write(TextLines lines, IReadOnlyList<int> labels, TerminalText text, Speech speech)
    {
        var groups = Enumerable.Range(0, labels.Count).GroupBy(i => labels[i]).Select(group => group.ToArray())
            .Where(group => group.Length > 1).OrderByDescending(group => group.Length).ToList();
        text.Line(speech["duplicates.counts", labels.Count, groups.Count, groups.Sum(group => group.Length)], Look.Bold);
        foreach (var group in groups.Take(MostGroups))
        {
            text.Line();
            WriteGroup(lines, group, text, speech);
        }

        if (groups.Count > MostGroups)
        {
            text.Line();
            text.Line(speech["duplicates.more", groups.Count - MostGroups]);
        }
    }

    private static void WriteGroup(TextLines lines, int[] group, TerminalText text, Speech speech)
    {
        string[] texts = [.. group.Select(i => lines.Texts[i])];
        var campaign = Campaign.Of(texts);
        text.Line(speech["duplicates.group", group.Length, lines.Ids[group[campaign.Representative]]], Look.Bold);
        WriteMarked(texts[campaign.Representative], campaign.Skeleton, text);
        var remainders = campaign.Remainders
            .Select((ranges, i) => (Index: i, Text: string.Join(" … ", ranges.Select(range => texts[i][range]))))
            .Where(remainder => remainder.Text.Length > 0 && remainder.Index != campaign.Representative)
            .OrderByDescending(remainder => remainder.Text.Length).ToList();
        foreach (var (index, remainder) in remainders.Take(MostRemainders))
            text.Line($"  + {lines.Ids[group[index]]}: {remainder}", Look.Inserted);
        if (remainders.Count > MostRemainders)
            text.Line("  " + speech["duplicates.remainders", remainders.Count - MostRemainders]);
    }

    /// <summary>What half of the group says is bold.</summary>
    private static void WriteMarked(string whole, IReadOnlyList<Range> skeleton, TerminalText text)
    {
        text.Write("  ");
        var at = 0;
        foreach (var range in skeleton)
        {
            text.Write(Printable.Line(whole[at..range.Start.Value]));
            text.Write(Printable.Line(whole[range]), Look.Bold);
            at = range.End.Value;
        }

        text.Write(Printable.Line(whole[at..]));
        text.EndLine();
    }
}
