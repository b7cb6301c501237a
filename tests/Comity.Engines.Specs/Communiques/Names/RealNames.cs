namespace Comity.Engines.Specs.Communiques.Names;

/// <summary>Real names that lie beside the repository, as tables.</summary>
internal static class RealNames
{
    public static IReadOnlyList<string[]> Rows(string file) =>
        [.. File.ReadLines(RealMaterial.Path("names", file)).Skip(1).Select(line => line.Split('\t'))];
}
