using Comity.Speaking;
using Comity.Web.Platform;

namespace Comity.Commands;

/// <summary>The list of the country's regions (docs/formats/regions.md).</summary>
internal static class RegionsFile
{
    /// <exception cref="RefusalException">It is not there or cannot be understood.</exception>
    public static Regions? Read(string? path)
    {
        if (path is null)
            return null;
        using var file = InputFile.Open(path);
        return Regions.Read(file, out var wrong)
            ?? throw (wrong.Length == 0 ? new RefusalException(1, "regions.list", path)
                : new RefusalException(1, "regions.region", path, Printable.Line(wrong)));
    }
}
