using System.CommandLine;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary>One sentence for a command line that cannot be understood, with what was probably meant.</summary>
internal static class Misuse
{
    public static string Sentence(ParseResult parsed, Speech speech)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var stray, ..])
            return command.Subcommands.Count > 0 ? Verb(stray, command, speech) : Stray(stray, command, speech);
        if (command.Subcommands.Count > 0)
            return speech["misuse.verb.needed", NameOf(command), string.Join(", ", Verbs(command))];
        var missing = command.Arguments.Where(argument => parsed.GetResult(argument)?.Tokens is null or [])
            .Select(argument => argument.Name.ToUpperInvariant()).ToList();
        return missing.Count > 0
            ? speech["misuse.missing", NameOf(command), string.Join(", ", missing)]
            : parsed.Errors[0].Message;
    }

    private static string Verb(string word, Command command, Speech speech)
    {
        var verbs = Verbs(command);
        return Nearest(word, verbs) is { } meant
            ? speech["misuse.verb", word, $"{NameOf(command)} {meant}".Trim()]
            : speech["misuse.verb.none", word, string.Join(", ", verbs)];
    }

    private static List<string> Verbs(Command command) =>
        [.. command.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name)];

    /// <summary>The words that call it, without the program's own: <c>log verify</c>.</summary>
    private static string NameOf(Command command) => command is RootCommand
        ? "" : $"{string.Concat(command.Parents.OfType<Command>().Select(NameOf))} {command.Name}".Trim();

    private static string Stray(string word, Command command, Speech speech)
    {
        var options = command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options))
            .Select(option => option.Name).ToList();
        return word.StartsWith('-') && Nearest(word.Split('=')[0], options) is { } meant
            ? speech["misuse.option", word, meant]
            : speech["misuse.argument", word, NameOf(command)];
    }

    /// <summary>The name that a slip of the finger or two away would be the word.</summary>
    private static string? Nearest(string word, IEnumerable<string> names) => names
        .Select(name => (Name: name, Distance: Distance(word, name)))
        .Where(near => near.Distance <= Math.Max(1, near.Name.Length / 3))
        .OrderBy(near => near.Distance)
        .Select(near => near.Name).FirstOrDefault();

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
