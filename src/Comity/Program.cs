using System.CommandLine;
using System.CommandLine.Invocation;
using Comity.Commands;
using Comity.Speaking;

var speech = Speech.For(args);
var root = new RootCommand("Comity: laws as trees of provisions, compared, published and discussed.")
{
    ServeCommand.Create(speech),
    ImportCommand.Create(speech),
    CompareCommand.Create(speech),
    DuplicatesCommand.Create(speech),
    OpinionsCommand.Create(speech),
    NamesCommand.Create(speech),
    CommuniqueCommand.Create(speech),
    LogCommand.Create(speech),
    ReadDocumentCommand.Create(),
    Speech.Option(),
};

var parsed = root.Parse(args);
if (parsed.Action is ParseErrorAction && args.Length > 0)
    return Refuse(2, Misuse.Sentence(parsed, speech));

try
{
    var exit = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return parsed.Action is ParseErrorAction ? 2 : exit;
}
catch (OperationCanceledException)
{
    return 130;
}
catch (RefusalException refusal)
{
    return Refuse(refusal.Exit, refusal.In(speech));
}
catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
{
    return Refuse(1, problem.Message);
}

static int Refuse(int exit, string sentence)
{
    Console.Error.WriteLine($"comity: {Printable.Line(sentence)}");
    return exit;
}
