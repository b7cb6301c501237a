namespace Comity.Web.Specs.Architecture;

/// <summary>
/// Who may import whom inside the site (docs/adr/0001). Each rule answers with what breaks it, so that it can be tried on
/// the site and on the planted violations alike: <c>root</c> is the namespace that holds Platform, Design and Features.
/// </summary>
public static class ImportRules
{
    // Every feature may import these two; the third column of DESIGN.md's rule adds Laws for some.
    private static readonly string[] OpenToAll = ["Directory", "Accounts"];
    private static readonly string[] MayImportLaws = ["Discussions", "Referendums", "Exchange"];

    public static IEnumerable<string> PlatformAndDesignKnowNoFeature(string root, IEnumerable<Import> imports) =>
        from import in imports
        where Imports.Within(root, import.From) is ["Platform" or "Design", ..]
        where Imports.FeatureOf(root, import.To) is not null
        select import.ToString();

    public static IEnumerable<string> FeaturesImportOnlyWhatTheyMay(string root, IEnumerable<Import> imports) =>
        from import in imports
        let feature = Imports.FeatureOf(root, import.From)
        where feature is not null
        let imported = Imports.FeatureOf(root, import.To)
        where imported is not null && imported != feature
        where !OpenToAll.Contains(imported) && !(imported == "Laws" && MayImportLaws.Contains(feature))
        select import.ToString();

    public static IEnumerable<string> ComponentsNeverSeeTheDatabase(IEnumerable<Import> imports) =>
        from import in imports
        where IsComponent(import.From) && IsDatabase(import.To.FullName)
        select import.ToString();

    public static IEnumerable<string> FeaturesAreAcyclic(string root, IEnumerable<Import> imports)
    {
        var edges = (
            from import in imports
            let feature = Imports.FeatureOf(root, import.From)
            let imported = Imports.FeatureOf(root, import.To)
            where feature is not null && imported is not null && imported != feature
            select (feature, imported)).ToHashSet();
        // What imports nothing that is left cannot be on a cycle; whatever remains at the end is on one, or leads into one.
        var left = edges.Select(e => e.feature).ToHashSet(StringComparer.Ordinal);
        while (left.RemoveWhere(feature => !edges.Any(e => e.feature == feature && left.Contains(e.imported))) > 0)
        {
        }

        return left.Select(feature => $"{feature} is on a cycle of imports, or leads into one");
    }

    private static bool IsComponent(ArchUnitNET.Domain.IType type) =>
        type.Dependencies.Any(d => d.Target.FullName is "Microsoft.AspNetCore.Components.ComponentBase"
            or "Microsoft.AspNetCore.Components.LayoutComponentBase"
            or "Microsoft.AspNetCore.Components.IComponent");

    private static bool IsDatabase(string name) =>
        name.EndsWith("DbContext", StringComparison.Ordinal) || name.EndsWith(".ComityDb", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal);
}
