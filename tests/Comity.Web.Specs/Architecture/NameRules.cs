using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Comity.Web.Specs.Architecture;

/// <summary>Names that say nothing about the field are not used for types or files.</summary>
public static partial class NameRules
{
    private static readonly string[] SayNothing =
    [
        "Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Service", "Services", "Common",
        "Base", "Dto", "DTO", "Impl",
    ];

    public static IEnumerable<string> OfTypes(params Assembly[] assemblies) =>
        from assembly in assemblies
        from type in assembly.GetTypes()
        where !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        where !type.Name.Contains('<', StringComparison.Ordinal)
        where type.Namespace?.StartsWith("Comity", StringComparison.Ordinal) == true && !IsMigration(type)
        let name = type.Name.Split('`')[0]
        where IsBad(name)
        select $"{type.FullName}: {Why(name)}";

    public static IEnumerable<string> OfFiles(IEnumerable<SourceFile> files) =>
        from file in files
        where !file.IsGenerated && Path.GetExtension(file.Path) is ".cs" or ".razor"
        let name = Path.GetFileName(file.Path).Split('.')[0]
        where IsBad(name)
        select $"{file.Path}: {Why(name)}";

    private static bool IsMigration(Type type) => type.Namespace!.Contains(".Migrations", StringComparison.Ordinal);

    private static bool IsBad(string name) =>
        char.IsAsciiDigit(name[^1]) || Words().Matches(name).Any(word => SayNothing.Contains(word.Value));

    private static string Why(string name) => char.IsAsciiDigit(name[^1])
        ? "a name that ends in a digit does not say how it differs from the one without"
        : "say what it does for the field; " + string.Join(", ", SayNothing.Where((_, i) => i % 2 == 0)) + " and the like do not";

    [GeneratedRegex(@"[A-Z]+(?![a-z])|[A-Z][a-z]+|[a-z]+")]
    private static partial Regex Words();
}
