using System.Globalization;
using System.Text.RegularExpressions;
using Comity.Legislation.Provisions;
using Comity.Web.Platform.Localization;

namespace Comity.Web.Features.Laws.UploadLaw;

/// <summary>What the editor states about a text before it is published, as typed.</summary>
/// <param name="Of">The IRI of a law that is already here; empty for a law that is new here and described by the four fields
/// after it.</param>
public sealed partial record PublishFields(
    string Title, string Language, string VersionDate, string Of, string Country, string Type, string Date, string Name)
{
    public const int LongestTitle = 500;

    public static IReadOnlyList<string> Types { get; } = ["act", "bill"];

    public static PublishFields From(Law law, IEnumerable<PublishedWork> works) => new(
        law.Title, law.Language, law.VersionDate,
        works.FirstOrDefault(work => work.Key == PublishedWork.KeyOf(law.Work.Iri))?.Iri ?? "",
        law.Work.Country, law.Work.Type, law.Work.Date, law.Work.Name);

    /// <summary>What is wrong with the fields, or null.</summary>
    public Refusal? Check() => this switch
    {
        { Title.Length: 0 or > LongestTitle } => new Refusal("publish.bad-title", LongestTitle),
        _ when Title.Any(letter => char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format) =>
            new Refusal("publish.bad-title", LongestTitle),
        _ when !TextLanguages.IsKnown(Language) => new Refusal("publish.bad-language"),
        _ when VersionDate.Length > 0 && !IsDate(VersionDate, "yyyy-MM-dd") => new Refusal("publish.bad-version", VersionDate),
        { Of.Length: > 0 } => null,
        _ when !CountryCode().IsMatch(Country) => new Refusal("publish.bad-country", Country),
        _ when !Types.Any(known => known == Type) => new Refusal("publish.bad-type"),
        _ when Date.Length > 0 && !IsDate(Date, "yyyy-MM-dd", "yyyy-MM", "yyyy") => new Refusal("publish.bad-date", Date),
        _ when !ShortName().IsMatch(Name) => new Refusal("publish.bad-name", Name),
        _ => null,
    };

    public Work Work => new(Country, Type, Date, Name);

    private static bool IsDate(string text, params string[] formats) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex("^[a-z]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex CountryCode();

    [GeneratedRegex("^[a-zA-Z0-9][a-zA-Z0-9_-]{0,79}$", RegexOptions.NonBacktracking)]
    private static partial Regex ShortName();
}
