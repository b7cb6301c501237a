namespace Comity.Web.Specs.Architecture;

/// <summary>A text file of the repository.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
public sealed record SourceFile(string Path, string Text)
{
    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    public bool IsGenerated =>
        Path.Contains("/Migrations/", StringComparison.Ordinal)
        || Path.EndsWith("packages.lock.json", StringComparison.Ordinal)
        || Path.EndsWith(".approved.txt", StringComparison.Ordinal);
}

/// <summary>The working copy that these specs were built from.</summary>
public static class Checkout
{
    // Not ours to check: what git keeps, what the build makes, and what a running site stores.
    private static readonly string[] Outside = [".git", "artifacts", "data", ".vs", ".idea", "node_modules"];

    private static readonly string[] TextFiles =
    [
        ".cs", ".razor", ".css", ".js", ".md", ".json", ".xml", ".csproj", ".props", ".targets", ".slnx", ".txt", ".html",
        ".resx", ".yml", ".service", ".svg", ".sql", ".csv", ".sh", "",
    ];

    public static string Root { get; } = Find();

    private static readonly Lazy<IReadOnlyList<SourceFile>> files = new(
        () => [.. Walk(new DirectoryInfo(Root)).Select(file => new SourceFile(Relative(file), File.ReadAllText(file.FullName)))]);

    public static IReadOnlyList<SourceFile> Files => files.Value;

    private static string Find()
    {
        for (var folder = (DirectoryInfo?)new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Comity.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("The specs run from a build inside the repository; no Comity.slnx is above them.");
    }

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateDirectories().Where(child => !Outside.Contains(child.Name)).SelectMany(Walk)
            .Concat(folder.EnumerateFiles().Where(file => TextFiles.Contains(file.Extension)));

    private static string Relative(FileInfo file) => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');
}
