using System.CommandLine;
using Comity.Web.Features.Laws.UploadLaw;

namespace Comity.Commands;

/// <summary><c>comity read-document</c>: what the site starts to read an upload; see <see cref="ReadingProcess"/>.</summary>
internal static class ReadDocumentCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name");
        var language = new Argument<string?>("language") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command(ReadingProcess.Verb, "Read a document for the site.") { name, language };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();
            ReadingProcess.Serve(input, parsed.GetValue(name)!, parsed.GetValue(language), output);
            return 0;
        });
        return command;
    }
}
