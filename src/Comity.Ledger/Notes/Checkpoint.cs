using Comity.Ledger.Trees;

namespace Comity.Ledger.Notes;

/// <summary>What a log says about itself at a moment: its origin and its head (c2sp.org/tlog-checkpoint).</summary>
/// <param name="Origin">The name of the log, a URL without the scheme.</param>
/// <param name="Head">Size and root.</param>
public sealed record Checkpoint(string Origin, TreeHead Head)
{
    /// <summary>Lines after the third. This program writes none, and keeps those that it reads.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>The number of entries.</summary>
    public long Size => Head.Size;

    /// <summary>The text that is signed: three lines, each with its line feed, and the extensions.</summary>
    public string Text => string.Concat(
        ((string[])[Origin, Decimals.Write(Head.Size), Head.Root.ToString(), .. Extensions]).Select(line => line + "\n"));

    /// <summary>Reads the text of a note; null when it is no checkpoint.</summary>
    public static Checkpoint? Parse(string text)
    {
        if (!text.EndsWith('\n') || text.Split('\n')[..^1] is not [{ Length: > 0 } origin, var size, var root, .. var extensions]
            || extensions.Any(line => line.Length == 0)
            || Decimals.Parse(size) is not { } entries || TreeHash.Parse(root) is not { } hash)
            return null;
        return new Checkpoint(origin, new TreeHead(entries, hash)) { Extensions = extensions };
    }
}
