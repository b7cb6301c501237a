using Comity.Ledger.Witnessing;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary>A file of c2sp.org/tlog-policy: partners' logs, witnesses, and how many of them are enough.</summary>
internal static class PolicyFile
{
    /// <exception cref="RefusalException">It is not there or a line of it cannot be understood.</exception>
    public static WitnessPolicy? Read(string? path)
    {
        if (path is null)
            return null;
        try
        {
            return WitnessPolicy.Parse(File.ReadAllText(path), out var line)
                ?? throw new RefusalException(1, "log.policy", path, line);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusalException(1, "log.file", path);
        }
    }
}
