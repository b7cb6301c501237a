using Comity.Legislation.Provisions;
using Comity.Web.Platform.Localization;

namespace Comity.Web.Features.Laws.CompareVersions;

/// <summary>Names of the provisions of one law, with the article they stand in, and the lines of their text.</summary>
public sealed class LawNames
{
    private readonly Dictionary<Provision, Provision> _parents = [];
    private readonly Phrasebook _phrases;

    public LawNames(Law law, Phrasebook phrases)
    {
        _phrases = phrases;
        foreach (var parent in law.Root.SelfAndDescendants())
        {
            foreach (var child in parent.Children)
                _parents[child] = parent;
        }
    }

    public string Of(Provision provision)
    {
        var path = new List<Provision>();
        for (var at = provision; _parents.TryGetValue(at, out var parent) && parent.Kind != UnitKind.Act; at = parent)
            path.Insert(0, parent);
        return ProvisionNames.Of(path, provision, _phrases);
    }

    /// <summary>The number alone where there is one, for places where only a few characters fit.</summary>
    public string Tiny(Provision provision)
    {
        var parent = provision.Kind > UnitKind.Article
            && _parents.GetValueOrDefault(provision) is { Kind: >= UnitKind.Article } inside
            ? Tiny(inside) + "."
            : "";
        var own = provision.Number.Length > 0 ? provision.Number : provision.Heading.Length > 0 ? provision.Heading
            : ProvisionNames.Unnamed(provision, _phrases);
        return parent + (own.Length > 9 ? own[..8] + "…" : own);
    }

    /// <summary>The provision's words, a line for each block; without its own number, which its name shows.</summary>
    public static string TextOf(IEnumerable<Provision> provisions) => string.Join('\n', provisions.SelectMany(Lines));

    private static IEnumerable<string> Lines(Provision provision)
    {
        if (provision.Text.Length > 0)
            yield return provision.Text;
        foreach (var inside in provision.SelfAndDescendants().Skip(1))
        {
            var line = string.Join(' ', new[] { inside.Designation, inside.Heading, inside.Text }.Where(part => part.Length > 0));
            if (line.Length > 0)
                yield return line;
        }
    }
}
