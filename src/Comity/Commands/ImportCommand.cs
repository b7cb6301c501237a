using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Comity.Legislation.Reading;
using Comity.Legislation.Writing;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary><c>comity import</c>: any readable text of a law becomes Akoma Ntoso, with a report of what was understood.</summary>
internal static class ImportCommand
{
    private static readonly JsonSerializerOptions ReportOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DictionaryKeyPolicy = JsonNamingPolicy.CamelCase,
    };

    public static Command Create(Speech speech)
    {
        var file = new Argument<string>("file")
        {
            Description = "A text of a law: plain text, Markdown, HTML, DOCX, PDF or Akoma Ntoso; - is standard input.",
        };
        var output = new Option<string?>("--output",
            "-o") { Description = "Where to write the Akoma Ntoso; standard output if not given." };
        var json = new Option<bool>("--json") { Description = "Write the report alone, as JSON, to standard output." };
        var command = new Command("import", "Turn a text of a law into Akoma Ntoso 3.0.") { file, output, json };
        file.NotEmpty(speech);
        output.NotEmpty(speech);
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(output), parsed.GetValue(json), speech));
        return command;
    }

    private static int Run(string path, string? output, bool json, Speech speech)
    {
        OutputFile.Check(output, path);
        var (law, report) = LawFile.Read(path, speech);
        if (json)
            OutputFile.Write(null, stream => JsonSerializer.Serialize(stream, report, ReportOptions));
        else
            ImportReportText.Write(report, Console.Error, speech);
        if (law is null)
            return 1;
        if (!json || output is not null)
            OutputFile.Write(output, stream => AkomaNtosoWriter.Write(law, stream));
        return 0;
    }
}
