using System.CommandLine;
using System.CommandLine.Parsing;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary>What options and arguments may say, checked while the command line is read.</summary>
internal static class Checks
{
    public static void OnlyFrom(this Option<string> option, Speech speech, params string[] choices)
    {
        option.CompletionSources.Add(choices);
        option.Validators.Add(result => Refuse(
            result,
            value => !choices.Contains(value, StringComparer.OrdinalIgnoreCase),
            value => speech["misuse.choice", option.Name, value, string.Join(", ", choices)]));
    }

    public static void NotEmpty(this Option option, Speech speech) =>
        option.Validators.Add(result => Refuse(result, IsEmpty, _ => speech["misuse.empty", option.Name]));

    public static void NotEmpty(this Argument argument, Speech speech) =>
        argument.Validators.Add(result => Refuse(result, IsEmpty, _ => speech["misuse.empty", argument.Name]));

    public static void Refuse(SymbolResult result, Func<string, bool> isWrong, Func<string, string> why)
    {
        foreach (var token in result.Tokens)
            if (isWrong(token.Value))
                result.AddError(why(token.Value));
    }

    // A NUL ends a name for the system, whatever follows.
    private static bool IsEmpty(string value) =>
        string.IsNullOrWhiteSpace(value) || value.Contains('\0', StringComparison.Ordinal);
}
