using System.Text.RegularExpressions;

namespace Comity.Web.Specs.Architecture;

public static partial class FileRules
{
    private static readonly string[] Code = [".cs", ".razor", ".css", ".js", ".sh", ""];

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        from file in files
        where IsCode(file)
        let limit = file.Path.StartsWith("tests/", StringComparison.Ordinal) ? 600 : 400
        where file.Lines.Length > limit
        select $"{file.Path} has {file.Lines.Length} lines; the limit is {limit}";

    public static IEnumerable<string> TooWide(IEnumerable<SourceFile> files) =>
        from file in files
        where IsCode(file)
        from line in file.Lines.Index()
        where line.Item.Length > 130
        select $"{file.Path}:{line.Index + 1} is {line.Item.Length} columns wide; the limit is 130";

    public static IEnumerable<string> TiedToOneMachine(IEnumerable<SourceFile> files) =>
        from file in files
        from line in file.Lines.Index()
        from pattern in new[] { MachinePath(), PrivateAddress(), Registry() }
        from Match match in pattern.Matches(line.Item)
        select $"{file.Path}:{line.Index + 1} names {match.Value}";

    public static IEnumerable<string> BrokenLinks(string root, IEnumerable<SourceFile> files) =>
        from file in files
        where file.Path.EndsWith(".md", StringComparison.Ordinal)
        from Match match in Link().Matches(file.Text)
        let target = match.Groups["target"].Value
        where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
        let path = Path.Combine(root, Path.GetDirectoryName(file.Path)!, target)
        where !File.Exists(path) && !Directory.Exists(path)
        select $"{file.Path} links to {target}, which does not exist";

    private static bool IsCode(SourceFile file) =>
        !file.IsGenerated && Code.Contains(Path.GetExtension(file.Path)) && Path.GetFileName(file.Path) != "LICENSE";

    // A home folder or a working folder of whoever wrote it; /var, /etc and /opt are where programs are installed.
    [GeneratedRegex(@"(?<![\w.~*/\)}])(/(work|root|home|Users|mnt|workspace)/[\w.-]+|[A-Z]:\\Users\\\w+)")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(10\.\d+|192\.168|172\.(1[6-9]|2\d|3[01]))\.\d+\.\d+\b")]
    private static partial Regex PrivateAddress();

    [GeneratedRegex(@"https?://[^\s""<>)]*(nuget|npmjs|pypi|artifactory|nexus|registry)[^\s""<>)]*", RegexOptions.IgnoreCase)]
    private static partial Regex Registry();

    // [text](target#fragment "title"), and the same for pictures.
    [GeneratedRegex(@"\]\((?<target>[^)\s#]+)(#[^)\s]*)?(\s+""[^""]*"")?\)")]
    private static partial Regex Link();
}
