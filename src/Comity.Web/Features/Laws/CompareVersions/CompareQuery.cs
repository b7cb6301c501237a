using Comity.Legislation.Comparing;

namespace Comity.Web.Features.Laws.CompareVersions;

/// <summary>What a comparison page shows, as it stands in its address.</summary>
/// <param name="View">side, redline, table or map.</param>
/// <param name="Class">Only this class; null for everything but the identical; <see cref="Everything"/> for all.</param>
/// <param name="Page">From 1.</param>
public sealed record CompareQuery(
    VersionSummary Old, VersionSummary New, string View, ComparisonLevel Level, string? Class, int Page, string Profile)
{
    public const string Everything = "all";
    public const string Side = "side";
    public const string Redline = "redline";
    public const string Table = "table";
    public const string Map = "map";

    public static IReadOnlyList<string> Views { get; } = [Side, Redline, Table, Map];

    public string Address => CompareAddress.Of("/compare", Old.Iri, New.Iri,
        ("view", View == Side ? null : View),
        ("level", Level == ComparisonLevel.Article ? null : NameOf(Level)),
        ("class", Class),
        ("page", Page == 1 ? null : Page.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("profile", Profile == ComparativeFiles.Plain ? null : Profile));

    public string FileAddress(string format) => CompareAddress.Of("/compare/file", Old.Iri, New.Iri,
        ("format", format), ("level", Level == ComparisonLevel.Article ? null : NameOf(Level)),
            ("profile", Profile == ComparativeFiles.Plain ? null : Profile));

    /// <summary>Where editors decide about pairs, with two provisions chosen already.</summary>
    public string DecideAddress(string? oldEId = null, string? newEId = null) => CompareAddress.Of(
        "/compare/decide", Old.Iri, New.Iri, ("level", Level == ComparisonLevel.Article ? null : NameOf(Level)),
        ("from", oldEId), ("to", newEId));

    public bool Shows(ChangeClass change) => Class switch
    {
        Everything => true,
        null => View == Redline || change != ChangeClass.Identical,
        _ => NameOf(change) == Class,
    };

    public static string NameOf(ChangeClass change) => change switch
    {
        ChangeClass.ReferencesOnly => "references-only",
        ChangeClass.PunctuationOnly => "punctuation-only",
        _ => change.ToString().ToLowerInvariant(),
    };

    public static string NameOf(ComparisonLevel level) => level.ToString().ToLowerInvariant();

    public static bool IsClass(string? name) => Enum.GetValues<ChangeClass>().Any(change => NameOf(change) == name);
}
