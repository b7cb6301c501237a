using System.Globalization;
using Comity.Deliberation.Opinions;

namespace Comity.Bench.Deliberation;

/// <summary>A conversation as Polis exports it: the last vote of everybody in <c>participants-votes.csv</c>, what was moderated
/// in
/// <c>comments.csv</c>.</summary>
internal static class PolisExport
{
    public static (VoteTable Votes, string[] Moderated) Read(string folder)
    {
        var builder = new VoteTableBuilder();
        using var lines = File.ReadLines(Path.Combine(folder, "participants-votes.csv")).GetEnumerator();
        lines.MoveNext();
        var header = lines.Current.Split(',');
        var first = Array.IndexOf(header, "n-disagree") + 1;
        while (lines.MoveNext())
        {
            var cells = lines.Current.Split(',');
            for (var i = first; i < cells.Length; i++)
                if (cells[i].Length > 0)
                    builder.Add(builder.Participant(cells[0]), builder.Statement(header[i]),
                        (Vote)sbyte.Parse(cells[i], CultureInfo.InvariantCulture));
        }

        return (builder.Build(), Moderated(Path.Combine(folder, "comments.csv")));
    }

    // The texts hold commas and line ends, but stand last.
    private static string[] Moderated(string path)
    {
        var lines = File.ReadAllLines(path);
        var header = lines[0].Split(',');
        var (id, state) = (Array.IndexOf(header, "comment-id"), Array.IndexOf(header, "moderated"));
        return [.. lines.Skip(1).Select(line => line.Split(','))
            .Where(cells => cells.Length > state && cells[state] == "-1").Select(cells => cells[id])];
    }
}
