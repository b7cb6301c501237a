using System.CommandLine;
using System.CommandLine.Invocation;
using Comity.Commands;

var root = new RootCommand("Comity: laws as trees of provisions, compared, published and discussed.")
{
    ServeCommand.Create(),
    ImportCommand.Create(),
    CompareCommand.Create(),
};

var parsed = root.Parse(args);
try
{
    var exit = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return parsed.Action is ParseErrorAction ? 2 : exit;
}
catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"comity: {problem.Message}");
    return 1;
}
