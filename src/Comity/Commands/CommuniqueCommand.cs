using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Comity.Communiques.Names;
using Comity.Communiques.Reading;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary><c>comity communique</c>: who met whom, what was promised and claimed, from press reports.</summary>
internal static partial class CommuniqueCommand
{
    public static Command Create(Speech speech)
    {
        var files = new Argument<string[]>("reports")
        {
            Description = "Press reports as plain text; - is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var directory = new Option<string?>("--directory")
        {
            Description = "JSON: the people who are known, each with an id and names.",
            HelpName = "FILE",
        };
        var published = new Option<DateOnly?>("--published")
        {
            Description = "The day of publication, where the report itself does not begin with it.",
            HelpName = "YYYY-MM-DD",
        };
        var json = new Option<bool>("--json") { Description = "Write every field with its place in the text as JSON." };
        directory.NotEmpty(speech);
        var command = new Command("communique", "Read press reports: people, events, promises, figures and who says so.")
        {
            files, directory, published, json,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(files)!, parsed.GetValue(directory), parsed.GetValue(published), parsed.GetValue(json), speech));
        return command;
    }

    private static int Run(string[] files, string? directory, DateOnly? published, bool json, Speech speech)
    {
        var people = directory is null ? null : Directory(directory);
        foreach (var file in files)
        {
            var (text, day) = Report(file);
            var communique = CommuniqueReader.Read(text, published ?? day, people);
            var name = Path.GetFileNameWithoutExtension(file);
            if (json)
                OutputFile.Write(null, stream =>
                {
                    CommuniqueJson.Write(communique, name, stream);
                    stream.Write("\n"u8);
                });
            else
                Pager.Show(null, isPaged: true, text => CommuniqueText.Write(communique, text, speech));
        }

        return 0;
    }

    /// <summary>The report without what somebody wrote above it, and the day that stands there.</summary>
    private static (string Text, DateOnly? Day) Report(string file)
    {
        var bytes = new byte[CommuniqueReader.Longest * 3 + 1];
        using var stream = InputFile.Open(file);
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        string text;
        try
        {
            text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)
                .GetString(bytes, 0, length).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new RefusalException(1, "communique.letters", file);
        }

        if (text.Length > CommuniqueReader.Longest)
            throw new RefusalException(1, "communique.long", file, CommuniqueReader.Longest);
        if (Above().Match(text) is not { Success: true } above)
            return (text, null);
        var isDay = DateOnly.TryParseExact(
            above.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return (text[above.Length..], isDay ? day : null);
    }

    private static NameRegistry Directory(string file)
    {
        var registry = new NameRegistry();
        try
        {
            using var stream = InputFile.Open(file);
            using var people = JsonDocument.Parse(stream);
            foreach (var person in people.RootElement.EnumerateArray())
                foreach (var name in person.GetProperty("names").EnumerateArray())
                    registry.Add(person.GetProperty("id").GetString()!, name.GetString()!);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException
            or ArgumentNullException)
        {
            throw new RefusalException(1, "communique.directory", file);
        }

        return registry;
    }

    /// <summary>Lines between two rules with a <c>date:</c> among them, or <c>date</c> and a day at the beginning.</summary>
    [GeneratedRegex(@"^\s*(?:---\n(?:[a-z]+: ?[^\n]*\n)*?date: ?(?<day>\d{4}-\d\d-\d\d)\n(?:[a-z]+: ?[^\n]*\n)*---\n|"
        + @"date:? (?<day>\d{4}-\d\d-\d\d)\s)",
        RegexOptions.NonBacktracking)]
    private static partial Regex Above();
}
