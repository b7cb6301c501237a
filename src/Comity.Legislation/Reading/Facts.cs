using System.Text;
using System.Text.RegularExpressions;
using Comity.Language;
using Comity.Legislation.Provisions;
using Comity.Legislation.Reading.Formats;

namespace Comity.Legislation.Reading;

/// <summary>What a text says about itself, by its front matter, its name and its first words.</summary>
internal sealed partial class Facts
{
    private static readonly (string Stem, string Country)[] Countries =
    [
        ("казахстан", "kz"), ("қазақстан", "kz"), ("kazakhstan", "kz"),
        ("беларус", "by"), ("belarus", "by"),
        ("российск", "ru"), ("russian federation", "ru"),
        ("україн", "ua"), ("ukraine", "ua"),
        ("schweiz", "ch"), ("switzerland", "ch"),
        ("slovenskej republiky", "sk"), ("slovenská republika", "sk"),
        ("české republiky", "cz"), ("česká republika", "cz"),
        ("eesti", "ee"), ("estonia", "ee"),
        ("bundesrepublik deutschland", "de"),
        ("république française", "fr"),
        ("european union", "eu"), ("european parliament", "eu"), ("parlement européen", "eu"),
        ("united kingdom", "gb"),
        ("united states", "us"),
    ];

    private const int LongestTitle = 2000;
    private const int LongestName = 80;

    private readonly SourceText source;
    private readonly ReadingOptions options;
    private readonly string start;

    public Facts(SourceText source, ReadingOptions options)
    {
        this.source = source;
        this.options = options;
        var text = new StringBuilder();
        foreach (var line in source.Lines)
        {
            if (text.Length > 24_000)
                break;
            text.AppendLine(line.Text.Length > 2000 ? line.Text[..2000] : line.Text);
        }
        start = text.ToString();
        Language = FindLanguage();
    }

    /// <summary>ISO 639-2/T, or <c>und</c>.</summary>
    public string Language { get; }

    public string VersionDate => options.VersionDate
        ?? (DateFact("version_date") ?? DateFact("last_updated") ?? DateInName().LastOrDefault() ?? "");

    public string Title(string printed) => (printed.Length > 0 ? printed : Fact("title")) is { Length: <= LongestTitle } title
        ? title : "";

    public Work Work(string title)
    {
        if (options.Work is { } given)
            return given;
        var words = (Fact("title") + " " + title).ToLowerInvariant();
        var country = Fact("country")?.ToLowerInvariant() is { Length: 2 } stated && stated.All(char.IsAsciiLetter)
            ? stated
            : Countries.FirstOrDefault(pair => words.Contains(pair.Stem, StringComparison.Ordinal)).Country
            ?? Countries.FirstOrDefault(pair => start.Contains(pair.Stem, StringComparison.OrdinalIgnoreCase)).Country ?? "xx";
        var isBill = BillWords().IsMatch(words);
        return new(country, isBill ? "bill" : "act", DateFact("approval_date") ?? DateFact("publication_date")
            ?? "", Name(words));
    }

    private string Name(string title)
    {
        if (ConstitutionWords().IsMatch(title))
            return "constitution";
        var name = Fact("identifier") ?? Path.GetFileNameWithoutExtension(options.FileName);
        var slug = NotInName().Replace(DatePattern().Replace(name, "").ToLowerInvariant(), "-").Trim('-');
        return slug.Length > LongestName ? slug[..LongestName].TrimEnd('-') : slug.Length > 0 ? slug : "law";
    }

    private string FindLanguage()
    {
        if (options.Language is { Length: 3 } given)
            return given;
        return LanguageCodes.FromAny(Fact("language") ?? "") is { } stated && stated != "und"
            && LanguageCodes.Exists(stated) ? stated
            : LanguageDetector.Detect(start).Code;
    }

    private string? Fact(string name) => source.Facts.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    private string? DateFact(string name) => Fact(name) is { } value
        && DatePattern().Match(value) is { Success: true, Index: 0 } match && Dates.Exists(match.Value) ? match.Value : null;

    private IEnumerable<string> DateInName() =>
        DatePattern().Matches(options.FileName).Select(match => match.Value).Where(Dates.Exists);

    [GeneratedRegex(@"\d{4}-\d\d-\d\d", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"\b(конституция|конституциясы|канстытуцыя|конституція|constitution"
        + @"|bundesverfassung|verfassung|grundgesetz|ústava|põhiseadus)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ConstitutionWords();

    [GeneratedRegex(@"\b(законопроект|проект|жоба|жобасы|праект|draft|bill|entwurf|projet|proposition|návrh|eelnõu)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BillWords();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NotInName();
}
