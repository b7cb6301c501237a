using System.Text.RegularExpressions;
using System.Xml;
using Comity.Language;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Reading.AkomaNtoso;

/// <summary>What a document says of its work and expression, in any of the variants met in the wild.</summary>
internal sealed partial class AkomaNtosoIdentification(string element)
{
    private string _level = "";
    private string _workIri = "";
    private string _workDate = "";
    private string _country = "";
    private string _number = "";
    private string _name = "";
    private string _expressionIri = "";
    private string _expressionDate = "";
    private string _language = "";

    /// <summary>The name that the file gives the act; empty when none.</summary>
    public string Title { get; set; } = "";

    /// <summary>The title, else the short name of the work.</summary>
    public string TitleOrName => Title.Length > 0 ? Title : _name;

    /// <summary>The identity of the whole; empty when the file gives none.</summary>
    public Ulid Identity { get; private set; }

    /// <summary>Takes in one element of <c>identification</c>. The first value of a kind counts.</summary>
    public void Add(XmlReader reader)
    {
        // Before version 2 the names had no prefix: Work, Expression, this, uri, date.
        var name = reader.LocalName.Replace("FRBR", "", StringComparison.Ordinal).ToLowerInvariant();
        var value = reader.GetAttribute("value") ?? "";
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
                Keep(ref _workDate, reader.GetAttribute("date"));
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
                Keep(ref _expressionDate, reader.GetAttribute("date"));
                break;
            case ("expression", "alias") when reader.GetAttribute("name") == "title":
                Title = value;
                break;
            case ("expression", "language"):
                Keep(ref _language, reader.GetAttribute("language") ?? value);
                break;
        }
    }

    /// <summary>ISO 639-2/T; null when the file does not say or says something unknown.</summary>
    public string? Language => LanguageCodes.FromAny(_language);

    /// <summary>The work: from its IRI where that follows the naming convention, else from the separate values.</summary>
    public Work Work(bool isOwn)
    {
        var parts = WithoutComponent(_workIri).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isIri = parts is ["akn", { Length: 2 }, _, ..];
        var country = isIri ? parts[1] : Country(_country);
        var type = isOwn && isIri ? parts[2] : element == "bill" ? "bill" : "act";
        var at = isIri ? Array.FindIndex(parts, 3, part => Date().IsMatch(part)) : -1;
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
            return Date().IsMatch(date) ? date : "";
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
        country.Length == 2 || (country.Length > 2 && country[2] == '-') ? country[..2] : "xx";

    private static string Day(string date) => date.Length >= 10 && Date().IsMatch(date[..10]) ? date[..10] : "";

    private static string Segment(string name)
    {
        var segment = SegmentBreaks().Replace(name.Trim(), "-").Trim('-');
        return segment.Length > 80 ? segment[..80] : segment;
    }

    [GeneratedRegex(@"^\d{4}(?:-\d\d){0,2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"[\s/~!@?#]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SegmentBreaks();
}
