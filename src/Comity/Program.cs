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
var exit = await parsed.InvokeAsync();
return parsed.Action is ParseErrorAction ? 2 : exit;
