using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Comity.Legislation.Tables;

namespace Comity.Commands;

/// <summary>One side of a comparison: what its provisions are called in its own language, and what of them was
/// compared.</summary>
internal sealed class ComparedLaw
{
    private readonly Law law;
    private readonly LegalNames names;
    private readonly HashSet<Provision> openings;

    public ComparedLaw(Law law, ComparisonLevel level)
    {
        (this.law, names) = (law, new LegalNames(law));
        openings = [.. Units(law.Root).Where(unit => IsGrouping(unit)
            || (level == ComparisonLevel.Paragraph && unit.Children.Any(child => child.Kind != UnitKind.Note)))];
    }

    /// <summary>«Пункт 1 статьи 2», with a capital letter.</summary>
    public string Title(Provision provision) => Name(provision) is { Length: > 0 } name
        ? char.ToUpperInvariant(name[0]) + name[1..]
        : provision.EId;

    public string Name(Provision provision) => openings.Contains(provision) && !IsGrouping(provision)
        ? names.OfPart(provision, law.Language, ArticlePart.OpeningWords)
        : names.Of(provision, law.Language);

    /// <summary>What was compared of the provisions; with their numbers and headings when there are several.</summary>
    public string TextOf(IReadOnlyList<Provision> provisions, bool withHeads) =>
        string.Join('\n', provisions.Select(provision => withHeads ? Lines(provision) : TextOf(provision)));

    private string Lines(Provision provision)
    {
        var text = TextOf(provision);
        var head = string.Join(
            ' ', ((string[])[provision.Designation, provision.Heading]).Where(part => part.Length > 0));
        if (head.Length == 0 || text.Length == 0)
            return head + text;
        return provision.Heading.Length == 0 && provision.Kind > UnitKind.Article ? $"{head} {text}" : $"{head}\n{text}";
    }

    private string TextOf(Provision provision) =>
        openings.Contains(provision) ? provision.Text : ProvisionText.Of(provision);

    private static IEnumerable<Provision> Units(Provision grouping) => grouping.Children
        .SelectMany(child => IsGrouping(child) ? Units(child).Prepend(child) : [child]);

    private static bool IsGrouping(Provision provision) =>
        provision.Kind is (>= UnitKind.Book and < UnitKind.Article) or UnitKind.Attachment;
}
