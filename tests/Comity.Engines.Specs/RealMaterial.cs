namespace Comity.Engines.Specs;

/// <summary>Real laws and documents that lie beside the repository, not in it; specs that need them are skipped without
/// them.</summary>
internal static class RealMaterial
{
    private static readonly string? _root = FindRoot();

    /// <summary>The full path of a file or folder under <c>shared/data</c>; skips the spec when it is not there.</summary>
    public static string Path(params string[] parts)
    {
        var path = _root is null ? null : System.IO.Path.Combine([_root, .. parts]);
        if (path is null || !(File.Exists(path) || Directory.Exists(path)))
            Assert.Skip($"Real material is not here: shared/data/{string.Join('/', parts)}.");
        return path;
    }

    private static string? FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = System.IO.Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(data))
                return data;
        }
        return null;
    }
}
