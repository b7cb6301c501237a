using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Comity.Language;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Reading.AkomaNtoso;

/// <summary>What a document says of its work and expression, in any of the variants met in the wild.</summary>
internal sealed partial class AkomaNtosoIdentification(string element)
{
    private const int LongestValue = 2000;

    private string _level = "";
    private string _workIri = "";
    private string _workDate = "";
    private string _country = "";
    private string _number = "";
    private string _name = "";
    private string _expressionIri = "";
    private string _expressionDate = "";
    private string _language = "";
    private string _title = "";

    /// <summary>What cannot be and was dropped.</summary>
    public List<Finding> Impossible { get; } = [];

    /// <summary>The name that the file gives the act; empty when none, or when it is too long for a name.</summary>
    public string Title
    {
        get => _title;
        set => _title = Possible(value, "title", 0);
    }

    /// <summary>The title, else the short name of the work.</summary>
    public string TitleOrName => Title.Length > 0 ? Title : _name;

    /// <summary>The identity of the whole; empty when the file gives none.</summary>
    public Ulid Identity { get; private set; }

    /// <summary>Takes in one element of <c>identification</c>. The first possible value of a kind counts.</summary>
    public void Add(XmlReader reader)
    {
        var line = ((IXmlLineInfo)reader).LineNumber;
        // Before version 2 the names had no prefix: Work, Expression, this, uri, date.
        var name = reader.LocalName.Replace("FRBR", "", StringComparison.Ordinal).ToLowerInvariant();
        var value = Possible(reader.GetAttribute("value"), reader.LocalName, line);
        switch (_level, name)
        {
            case (_, "work" or "expression" or "manifestation" or "item"):
                _level = name;
                break;
            case ("work", "uri"):
                Keep(ref _workIri, value);
                break;
            case ("work", "this"):
                Keep(ref _workIri, value);
                break;
            case ("work", "date"):
                Keep(ref _workDate, PossibleDate(reader, line));
                break;
            case ("work", "country"):
                Keep(ref _country, value);
                break;
            case ("work", "number"):
                Keep(ref _number, value);
                break;
            case ("work", "name"):
                Keep(ref _name, value);
                break;
            case ("expression", "this"):
                Identity = ProvisionDraft.IdentityFrom(reader.GetAttribute("GUID"));
                break;
            case ("expression", "uri"):
                Keep(ref _expressionIri, value);
                break;
            case ("expression", "date"):
                Keep(ref _expressionDate, PossibleDate(reader, line));
                break;
            case ("expression", "alias") when reader.GetAttribute("name") == "title":
                Title = value;
                break;
            case ("expression", "language"):
                Keep(ref _language, PossibleLanguage(reader.GetAttribute("language") ?? value, reader.LocalName, line));
                break;
        }
    }

    /// <summary>ISO 639-2/T or 639-3; null when the file does not say or names no language.</summary>
    public string? Language => LanguageCodes.FromAny(_language);

    /// <summary>The work: from its IRI where that follows the naming convention, else from the separate values.</summary>
    public Work Work(bool isOwn)
    {
        var parts = WithoutComponent(_workIri).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isIri = parts is ["akn", { Length: 2 } land, _, ..] && land.All(char.IsAsciiLetter);
        var country = isIri ? parts[1] : Country(_country);
        var type = isOwn && isIri && parts[2] is "act" or "bill" ? parts[2] : element == "bill" ? "bill" : "act";
        var at = isIri ? Array.FindIndex(parts, 3, Dates.Exists) : -1;
        var name = at >= 0 ? string.Join('-', parts[(at + 1)..]) : isIri ? parts[^1] : _number.Length > 0 ? _number : _name;
        var date = at >= 0 ? parts[at] : isOwn ? "" : Day(_workDate);
        return new Work(country.ToLowerInvariant(), type, date, Segment(name.Length > 0 ? name : element));
    }

    /// <summary>The date of the version; empty for the original.</summary>
    public string VersionDate
    {
        get
        {
            var at = _expressionIri.IndexOf('@', StringComparison.Ordinal);
            if (at < 0)
                return Day(_expressionDate) == Day(_workDate) ? "" : Day(_expressionDate);
            var date = _expressionIri[(at + 1)..].Split('/', '!', '~', '.')[0];
            return Dates.Exists(date) ? date : "";
        }
    }

    private static void Keep(ref string field, string? value)
    {
        if (field.Length == 0)
            field = value?.Trim() ?? "";
    }

    private static string WithoutComponent(string iri) =>
        iri.IndexOf('!', StringComparison.Ordinal) is var at and >= 0 ? iri[..at] : iri;

    private static string Country(string country) =>
        (country.Length == 2 || country.Length > 2 && country[2] == '-') && country.Take(2).All(char.IsAsciiLetter)
            ? country[..2] : "xx";

    private static string Day(string date) => date.Length >= 10 && Dates.Exists(date[..10]) ? date[..10] : "";

    private string Possible(string? value, string name, int line)
    {
        if (value is not { Length: > LongestValue })
            return value ?? "";
        Drop(line, string.Create(CultureInfo.InvariantCulture,
            $"<{name}> has {value.Length} characters, too many for what it says, and was dropped."), value);
        return "";
    }

    private string PossibleDate(XmlReader reader, int line)
    {
        var date = Possible(reader.GetAttribute("date"), reader.LocalName, line).Trim();
        if (date.Length == 0 || Dates.Exists(date.Length > 10 ? date[..10] : date))
            return date;
        Drop(line, $"<{reader.LocalName}> gives a date that does not exist, and was dropped.", date);
        return "";
    }

    private string PossibleLanguage(string language, string name, int line)
    {
        if (language.Trim().Length == 0 || LanguageCodes.FromAny(language) is { } code && LanguageCodes.Exists(code))
            return language;
        Drop(line, $"<{name}> gives the code of no language, and was dropped.", language);
        return "";
    }

    private void Drop(int line, string message, string excerpt)
    {
        if (Impossible.Count < 20)
            Impossible.Add(new(FindingCodes.ImpossibleFact, line, message, Finding.ExcerptOf(excerpt)));
    }

    private static string Segment(string name)
    {
        var segment = SegmentBreaks().Replace(name.Trim(), "-").Trim('-');
        return segment.Length > 80 ? segment[..80] : segment;
    }

    [GeneratedRegex(@"[\s/~!@?#]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SegmentBreaks();
}
