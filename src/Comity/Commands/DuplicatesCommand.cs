using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Comity.Deliberation.Similar;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary><c>comity duplicates</c>: which texts were made from one another.</summary>
internal static class DuplicatesCommand
{
    private static readonly JsonWriterOptions Json = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create(Speech speech)
    {
        var file = new Argument<string>("texts")
        {
            Description = "A text a line, as {\"id\": …, \"text\": \"…\"}; gzip if it ends in .gz; - is standard input.",
        };
        var json = new Option<bool>("--json") { Description = "Write the group of every text as JSON." };
        var command = new Command("duplicates", "Find copies, edited copies and mail-merged letters among many texts.")
        {
            file, json,
        };
        file.NotEmpty(speech);
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(json), speech));
        return command;
    }

    private static int Run(string path, bool json, Speech speech)
    {
        var lines = ProgressLine.While(
            () => speech["progress.reading", Printable.Line(Path.GetFileName(path))], _ => TextLines.Read(path));
        var groups = ProgressLine.While(
            () => speech["progress.grouping"], progress => NearDuplicates.Cluster(lines.Texts, progress));
        if (json)
            OutputFile.Write(null, stream => WriteJson(lines, groups, stream));
        else
            Pager.Show(null, isPaged: true, text => DuplicatesText.Write(lines, groups, text, speech));
        return 0;
    }

    private static void WriteJson(TextLines lines, IReadOnlyList<int> groups, Stream stream)
    {
        // The label of a group must not depend on the order of the lines.
        var labels = Enumerable.Range(0, groups.Count).GroupBy(i => groups[i]).ToDictionary(
            group => group.Key,
            group => group.Select(i => lines.Ids[i]).OrderBy(id => id.Length).ThenBy(id => id, StringComparer.Ordinal).First());
        using var writer = new Utf8JsonWriter(stream, Json);
        writer.WriteStartObject();
        writer.WriteStartObject("clusters");
        for (var i = 0; i < groups.Count; i++)
            writer.WriteString(lines.Ids[i], labels[groups[i]]);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
