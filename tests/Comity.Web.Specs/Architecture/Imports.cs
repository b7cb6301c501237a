using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Comity.Web.Specs.Architecture;

/// <summary>One type uses another, whether in a signature, a body, a lambda or an attribute.</summary>
public sealed record Import(IType From, IType To)
{
    public override string ToString() => $"{From.FullName} imports {To.FullName}";
}

public static class Imports
{
    public static IReadOnlyList<Import> Of(params System.Reflection.Assembly[] assemblies)
    {
        var architecture = new ArchLoader().LoadAssemblies(assemblies).Build();
        return
        [
            .. architecture.Types
                .SelectMany(from => from.Dependencies.Select(dependency => new Import(from, dependency.Target)))
                .Distinct(),
        ];
    }

    /// <summary>The part of a namespace after <paramref name="root"/>, cut at the dots; null outside of it.</summary>
    public static string[]? Within(string root, IType type)
    {
        var name = type.Namespace?.FullName ?? "";
        if (name == root) return [];
        return name.StartsWith(root + ".", StringComparison.Ordinal) ? name[(root.Length + 1)..].Split('.') : null;
    }

    /// <summary>The feature that a type belongs to; null when to none.</summary>
    public static string? FeatureOf(string root, IType type) =>
        Within(root, type) is ["Features", var feature, ..] ? feature : null;
}
