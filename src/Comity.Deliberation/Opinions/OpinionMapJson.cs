using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Comity.Deliberation.Opinions;

/// <summary>An opinion map as JSON, as <c>docs/formats/opinions.md</c> describes it.</summary>
public static class OpinionMapJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes everything that the map says, at full precision; the same map gives the same bytes.</summary>
    /// <param name="map">The map.</param>
    /// <param name="stream">Where to write UTF-8; it stays open.</param>
    public static void Write(OpinionMap map, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(map);
        using var writer = new Utf8JsonWriter(stream, Options);
        writer.WriteStartObject();
        writer.WriteNumber("participants", map.Votes.Participants.Count);
        writer.WriteNumber("comments", map.Votes.Statements.Count);
        writer.WriteNumber("votes", map.Votes.Count);
        WriteIds(writer, "moderated", map, Enumerable.Range(0, map.Moderated.Count).Where(j => map.Moderated[j]));
        WriteNumbers(writer, "means", map, map.Means);
        writer.WriteStartArray("components");
        foreach (var component in map.Components)
            WriteNumbers(writer, null, map, component);
        writer.WriteEndArray();
        WriteArray(writer, "variances", map.Variances);
        WriteProjection(writer, map);
        WriteGroups(writer, map);
        writer.WriteStartObject("consensus");
        WriteIds(writer, "agree", map, map.Agreed);
        WriteIds(writer, "disagree", map, map.Disagreed);
        writer.WriteEndObject();
        WriteNumbers(writer, "commonGround", map, map.CommonGround);
        WriteNumbers(writer, "priorities", map, map.Priorities);
        WriteBrigades(writer, map);
        writer.WriteEndObject();
    }

    private static void WriteProjection(Utf8JsonWriter writer, OpinionMap map)
    {
        writer.WriteStartObject("projection");
        for (var row = 0; row < map.Points.Count; row++)
            WriteArray(writer, map.Votes.Participants[row], [map.Points[row].X, map.Points[row].Y]);
        writer.WriteEndObject();
    }

    private static void WriteGroups(Utf8JsonWriter writer, OpinionMap map)
    {
        writer.WriteStartArray("trials");
        foreach (var trial in map.Trials)
        {
            writer.WriteStartObject();
            writer.WriteNumber("groups", trial.Count);
            writer.WriteNumber("silhouette", trial.Silhouette);
            WriteOrNull(writer, "stability", trial.Stability);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteOrNull(writer, "stability", map.Stability);
        WriteNumbers(writer, "leastConsensus", map, map.LeastConsensus);
        if (map.Groups is not { } groups)
        {
            foreach (var name in (string[])["groups", "groupAwareConsensus", "representative"])
                writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject("groups");
        for (var row = 0; row < groups.GroupOf.Count; row++)
            if (groups.GroupOf[row] >= 0)
                writer.WriteNumber(map.Votes.Participants[row], groups.Ids[groups.GroupOf[row]]);
        writer.WriteEndObject();
        WriteNumbers(writer, "groupAwareConsensus", map, groups.AgreeConsensus);
        writer.WriteStartObject("representative");
        for (var g = 0; g < groups.Ids.Count; g++)
        {
            writer.WriteStartArray(groups.Ids[g].ToString(CultureInfo.InvariantCulture));
            foreach (var statement in groups.Representative[g])
                WriteRepresentative(writer, map, statement);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteRepresentative(Utf8JsonWriter writer, OpinionMap map, RepresentativeStatement statement)
    {
        writer.WriteStartObject();
        writer.WriteString("comment", map.Votes.Statements[statement.Statement]);
        writer.WriteString("side", statement.Side == Vote.Agree ? "agree" : "disagree");
        writer.WriteNumber("probability", statement.Probability);
        writer.WriteNumber("probabilityTest", statement.ProbabilityTest);
        writer.WriteNumber("ratio", statement.Ratio);
        writer.WriteNumber("ratioTest", statement.RatioTest);
        writer.WriteEndObject();
    }

    private static void WriteBrigades(Utf8JsonWriter writer, OpinionMap map)
    {
        writer.WriteStartArray("suspectedBrigades");
        foreach (var brigade in map.Brigades)
        {
            writer.WriteStartObject();
            writer.WriteNumber("bitsPerVote", brigade.BitsPerVote);
            writer.WriteStartArray("participants");
            foreach (var row in brigade.Participants)
                writer.WriteStringValue(map.Votes.Participants[row]);
            writer.WriteEndArray();
            writer.WriteStartObject("script");
            foreach (var (statement, vote) in brigade.Script.OrderBy(pair => pair.Key))
                writer.WriteNumber(map.Votes.Statements[statement], (int)vote);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteCounts(writer, "counts", map, map.Counts);
        WriteCounts(writer, "countsWithoutSuspected", map, map.CountsWithoutSuspected);
    }

    private static void WriteCounts(Utf8JsonWriter writer, string name, OpinionMap map, IReadOnlyList<StatementCounts> counts)
    {
        writer.WriteStartObject(name);
        for (var j = 0; j < counts.Count; j++)
        {
            writer.WriteStartObject(map.Votes.Statements[j]);
            writer.WriteNumber("agree", counts[j].Agree);
            writer.WriteNumber("disagree", counts[j].Disagree);
            writer.WriteNumber("pass", counts[j].Seen - counts[j].Agree - counts[j].Disagree);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter writer, string? name, OpinionMap map, IReadOnlyList<double> numbers)
    {
        if (name is null)
            writer.WriteStartObject();
        else
            writer.WriteStartObject(name);
        for (var j = 0; j < numbers.Count; j++)
            writer.WriteNumber(map.Votes.Statements[j], numbers[j]);
        writer.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter writer, string name, IReadOnlyList<double> numbers)
    {
        writer.WriteStartArray(name);
        foreach (var number in numbers)
            writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter writer, string name, OpinionMap map, IEnumerable<int> statements)
    {
        writer.WriteStartArray(name);
        foreach (var statement in statements)
            writer.WriteStringValue(map.Votes.Statements[statement]);
        writer.WriteEndArray();
    }

    private static void WriteOrNull(Utf8JsonWriter writer, string name, double? number)
    {
        if (number is { } value)
            writer.WriteNumber(name, value);
        else
            writer.WriteNull(name);
    }
}
