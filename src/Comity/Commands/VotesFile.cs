using System.Globalization;
using Comity.Deliberation.Opinions;
using Comity.Speaking;
using nietras.SeparatedValues;

namespace Comity.Commands;

/// <summary>Votes, moderated statements and groups as files of data.</summary>
internal static class VotesFile
{
    private const string Format = "docs/formats/opinions.md";

    private static readonly string[] Participant = ["participant", "voter-id"];
    private static readonly string[] Comment = ["comment", "comment-id"];
    private static readonly string[] Vote = ["vote"];
    private static readonly string[] Group = ["group", "group-id"];

    public static VoteTable Read(string name)
    {
        var builder = new VoteTableBuilder();
        TableFile.Read(name, null, Format, reader =>
        {
            int At(string[] titles) => TableFile.Column(reader, name, Format, titles);
            var (who, what, said) = (At(Participant), At(Comment), At(Vote));
            var hasTime = reader.Header.TryIndexOf("timestamp", out var when);
            foreach (var row in reader)
            {
                var time = 0L;
                if (Of(row[said].Span) is not { } vote || row[who].Span.IsEmpty || row[what].Span.IsEmpty
                    || (hasTime && !long.TryParse(row[when].Span, NumberStyles.Integer, CultureInfo.InvariantCulture, out time)))
                    throw new RefusalException(1, "votes.line", name, row.LineNumberFrom);
                builder.Add(builder.Participant(row[who].Span), builder.Statement(row[what].Span), vote, time);
            }
        });
        return builder.Build();
    }

    public static IReadOnlyDictionary<string, int> ReadGroups(string name)
    {
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        TableFile.Read(name, null, Format, reader =>
        {
            var who = TableFile.Column(reader, name, Format, Participant);
            var which = TableFile.Column(reader, name, Format, Group);
            foreach (var row in reader)
            {
                if (row[which].Span.IsEmpty)
                    continue;
                if (!int.TryParse(row[which].Span, NumberStyles.None, CultureInfo.InvariantCulture, out var group)
                    || !groups.TryAdd(row[who].ToString(), group))
                    throw new RefusalException(1, "votes.group", name, row.LineNumberFrom);
            }
        });
        return groups;
    }

    /// <summary>One identifier a line.</summary>
    public static IReadOnlyCollection<string> ReadModerated(string name)
    {
        using var reader = new StreamReader(InputFile.Open(name));
        return reader.ReadToEnd().Split(
            ['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static Vote? Of(ReadOnlySpan<char> cell) => cell.Trim() switch
    {
        "1" or "+1" or "1.0" => Deliberation.Opinions.Vote.Agree,
        "0" or "0.0" => Deliberation.Opinions.Vote.Pass,
        "-1" or "-1.0" => Deliberation.Opinions.Vote.Disagree,
        _ => null,
    };
}
