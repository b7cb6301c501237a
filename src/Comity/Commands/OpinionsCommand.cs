using System.CommandLine;
using Comity.Deliberation.Opinions;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary><c>comity opinions</c>: what people agree on and where they part, found in their votes.</summary>
internal static class OpinionsCommand
{
    public static Command Create(Speech speech)
    {
        var file = new Argument<string>("votes")
        {
            Description = "CSV with the columns participant, comment and vote (1, -1 or 0); - is standard input.",
        };
        var moderated = new Option<string?>("--moderated")
        {
            Description = "The comments that were moderated out, one identifier a line.",
            HelpName = "FILE",
        };
        var groups = new Option<string?>("--groups")
        {
            Description = "CSV with the columns participant and group: take these groups instead of finding some.",
            HelpName = "FILE",
        };
        var json = new Option<bool>("--json") { Description = "Write everything as JSON, at full precision." };
        var command = new Command("opinions", "Draw the opinion map of a discussion from its votes.")
        {
            file, moderated, groups, json,
        };
        file.NotEmpty(speech);
        moderated.NotEmpty(speech);
        groups.NotEmpty(speech);
        command.SetAction(parsed => Run(
            parsed.GetValue(file)!, parsed.GetValue(moderated), parsed.GetValue(groups), parsed.GetValue(json), speech));
        return command;
    }

    private static int Run(string path, string? moderated, string? groups, bool json, Speech speech)
    {
        var options = new OpinionMapOptions
        {
            Moderated = moderated is null ? [] : VotesFile.ReadModerated(moderated),
            Groups = groups is null ? null : VotesFile.ReadGroups(groups),
        };
        var votes = ProgressLine.While(
            () => speech["progress.reading", Printable.Line(Path.GetFileName(path))], _ => VotesFile.Read(path));
        var map = ProgressLine.While(
            () => speech["progress.mapping"], progress => OpinionMap.Of(votes, options with { Progress = progress }));
        if (json)
            OutputFile.Write(null, stream => OpinionMapJson.Write(map, stream));
        else
            Pager.Show(null, isPaged: true, text => OpinionsText.Write(map, text, speech));
        return 0;
    }
}
