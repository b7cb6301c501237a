using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Comity.Web.Specs.Architecture;

/// <summary>
/// What an engine may be made of, read from the metadata of the compiled assembly: whatever it uses, even in a method that
/// nothing calls, is listed there.
/// </summary>
public static class EngineRules
{
    // The packages that an engine may stand on, beside the base library and Comity.Language.
    private static readonly string[] Packages =
    [
        "AngleSharp", "DocumentFormat.OpenXml", "DocumentFormat.OpenXml.Framework", "Ulid", "UglyToad.PdfPig",
        "UglyToad.PdfPig.Core", "UglyToad.PdfPig.DocumentLayoutAnalysis", "UglyToad.PdfPig.Tokens", "NSec.Cryptography",
        "MathNet.Numerics",
    ];

    private static readonly string[] ForbiddenTypes =
    [
        // Files and processes: engines take streams.
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo",
        "System.IO.FileSystemInfo", "System.IO.Compression.ZipFile", "System.Diagnostics.Process",
        // Clock and chance: equal inputs give equal results.
        "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Threading.Timer", "System.Random",
        "System.Security.Cryptography.RandomNumberGenerator",
        // Whoever calls an engine decides what to print.
        "System.Console",
    ];

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow", "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.Ulid.NewUlid",
        "System.Environment.GetEnvironmentVariable", "System.Environment.get_CurrentDirectory",
        "System.Environment.get_TickCount", "System.Environment.get_TickCount64", "System.Environment.get_MachineName",
        "System.Environment.Exit",
        "System.Threading.Tasks.Task.Delay", "System.Threading.Thread.Sleep",
    ];

    public static IEnumerable<string> Violations(string assemblyFile)
    {
        using var file = new PEReader(File.OpenRead(assemblyFile));
        var metadata = file.GetMetadataReader();
        var name = metadata.GetString(metadata.GetAssemblyDefinition().Name);
        return [.. Assemblies(metadata, name), .. Types(metadata, name), .. Members(metadata, name)];
    }

    private static IEnumerable<string> Assemblies(MetadataReader metadata, string name) =>
        from handle in metadata.AssemblyReferences
        let reference = metadata.GetString(metadata.GetAssemblyReference(handle).Name)
        where !reference.StartsWith("System.", StringComparison.Ordinal) && reference != "Comity.Language"
            && !Packages.Contains(reference)
        select $"{name} references {reference}";

    private static IEnumerable<string> Types(MetadataReader metadata, string name) =>
        from handle in metadata.TypeReferences
        let type = FullName(metadata, handle)
        where ForbiddenTypes.Contains(type)
            || (type.StartsWith("System.Net.", StringComparison.Ordinal) && type != "System.Net.WebUtility")
        select $"{name} uses {type}";

    private static IEnumerable<string> Members(MetadataReader metadata, string name) =>
        from handle in metadata.MemberReferences
        let member = metadata.GetMemberReference(handle)
        where member.Parent.Kind == HandleKind.TypeReference
        let full = $"{FullName(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}"
        where ForbiddenMembers.Contains(full)
        select $"{name} calls {full}";

    private static string FullName(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
