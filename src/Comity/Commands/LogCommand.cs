using System.CommandLine;
using Comity.Ledger.Notes;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary><c>comity log</c>: the public log of a node, checked, copied, carried.</summary>
internal static class LogCommand
{
    public static Command Create(Speech speech) => new("log", "Check a public log, copy it, keep a mirror of it.")
    {
        VerifyLogCommand.Create(speech),
        ExportLogCommand.Create(speech),
        ImportLogCommand.Create(speech),
    };

    public static Option<string[]> KeyOption() => new("--key")
    {
        Description = "The key that the log must be signed with, as its page shows it; several if it has several.",
        HelpName = "VKEY",
    };

    /// <exception cref="RefusalException">There is no key, or one cannot be read.</exception>
    public static IReadOnlyList<VerifierKey> Keys(string[]? given)
    {
        if (given is null or [])
            throw new RefusalException(2, "log.key-missing");
        return [.. given.Select(text => VerifierKey.Parse(text.Trim()) ?? throw new RefusalException(2, "log.key-wrong", text))];
    }
}
