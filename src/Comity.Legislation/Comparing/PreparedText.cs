using System.Runtime.CompilerServices;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Comparing;

/// <summary>What a comparison needs to know of one text at one level and does not learn from the other: made once and kept as
/// long as the law, because a site compares the same versions again and again.</summary>
internal sealed class PreparedText
{
    private static readonly ConditionalWeakTable<Law, PreparedText> Articles = [];
    private static readonly ConditionalWeakTable<Law, PreparedText> Paragraphs = [];

    private readonly Lazy<TextFeatures> features;
    private readonly HashSet<Provision> homes;
    private readonly List<Citation>?[] citations;
    private readonly string[]?[] innerNumbers;

    private PreparedText(Law law, ComparisonLevel level)
    {
        Units = ComparedUnit.Of(law, level);
        Groupings = [.. law.Provisions.Where(provision => provision.Kind.IsGrouping())];
        Around = Units.ConvertAll(unit => law.PathTo(unit.Provision).Where(outer => outer.Kind.IsGrouping()).ToArray());
        Names = new NamedProvisions(Groupings, Units);
        features = new(() => new TextFeatures(Units.ConvertAll(unit => unit.ToAlignment())));
        homes = [.. Units.Select(unit => unit.Home).OfType<Provision>()];
        citations = new List<Citation>?[Units.Count];
        innerNumbers = new string[]?[Units.Count];
    }

    public List<ComparedUnit> Units { get; }

    /// <summary>Chapters and what else groups provisions, in the order of the text.</summary>
    public Provision[] Groupings { get; }

    /// <summary>For every unit the groupings that it stands in, the outermost first.</summary>
    public List<Provision[]> Around { get; }

    public NamedProvisions Names { get; }

    public TextFeatures Features => features.Value;

    public static PreparedText Of(Law law, ComparisonLevel level) =>
        (level == ComparisonLevel.Article ? Articles : Paragraphs).GetValue(law, key => new PreparedText(key, level));

    /// <summary>Whether only the text before its contents counts as the provision: the contents are units themselves.</summary>
    public bool IsOpening(Provision provision) => provision.Kind.IsGrouping() || homes.Contains(provision);

    /// <summary>The references in a unit.</summary>
    public List<Citation> CitationsIn(int unit) => citations[unit] ??= Citation.Of(Units[unit]);

    /// <summary>The numbers inside a unit, in the order of the text.</summary>
    public string[] InnerNumbersOf(int unit) => innerNumbers[unit] ??= InnerNumbersOf(Units[unit].Provision);

    private string[] InnerNumbersOf(Provision provision) => IsOpening(provision)
        ? []
        : [.. provision.SelfAndDescendants().Skip(1)
            .Where(inner => inner.Kind != UnitKind.Note && inner.Number.Length > 0).Select(inner => inner.Number)];
}
