using System.Globalization;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Writing;

/// <summary>The identification of work, expression and manifestation (akn-core 1.0 §5.9), in the order that the schema
/// requires.</summary>
internal sealed class AkomaNtosoMetadata(Law law, IndentedXml xml)
{
    private const string NoDate = "1970-01-01";

    public void Write()
    {
        xml.Start("meta");
        Identification("main", law.Root.Identity);
        xml.Start("references");
        xml.Attribute("source", AkomaNtosoVocabulary.Source);
        Organization("parliament", "Parliament");
        Organization("comity", "Comity");
        xml.End();
        xml.End();
    }

    public void Write(Provision attachment)
    {
        xml.Start("meta");
        Identification(attachment.EId, Ulid.Empty);
        xml.End();
    }

    private void Identification(string component, Ulid identity)
    {
        var adopted = Day(law.Work.Date) ?? NoDate;
        var version = Day(law.VersionDate) ?? adopted;

        xml.Start("identification");
        xml.Attribute("source", AkomaNtosoVocabulary.Source);
        Core("FRBRWork", law.Work.Iri, $"/!{component}", adopted, "#parliament", Ulid.Empty, "");
        Value("FRBRcountry", law.Work.Country);
        Value("FRBRnumber", law.Work.Name);
        xml.End();
        Core("FRBRExpression", law.Iri, $"/!{component}", version, "#parliament", identity, component == "main" ? law.Title : "");
        xml.Start("FRBRlanguage");
        xml.Attribute("language", law.Language);
        xml.End();
        xml.End();
        Core("FRBRManifestation", law.Iri, $"/!{component}", version, AkomaNtosoVocabulary.Source, Ulid.Empty, "", ".akn");
        Value("FRBRformat", "application/akn+xml");
        xml.End();
        xml.End();
    }

    private void Core(
        string level, string iri, string component, string date, string author, Ulid identity, string title, string format = "")
    {
        xml.Start(level);
        xml.Start("FRBRthis");
        xml.Attribute("value", iri + component + format);
        if (identity != Ulid.Empty)
            xml.Attribute("GUID", identity.ToString(null, CultureInfo.InvariantCulture));
        xml.End();
        Value("FRBRuri", iri + format);
        if (title.Length > 0)
        {
            xml.Start("FRBRalias");
            xml.Attribute("value", title);
            xml.Attribute("name", "title");
            xml.End();
        }
        xml.Start("FRBRdate");
        xml.Attribute("date", date);
        xml.Attribute("name", "");
        xml.End();
        xml.Start("FRBRauthor");
        xml.Attribute("href", author);
        xml.End();
    }

    private void Value(string element, string value)
    {
        xml.Start(element);
        xml.Attribute("value", value);
        xml.End();
    }

    private void Organization(string eId, string name)
    {
        xml.Start("TLCOrganization");
        xml.Attribute("eId", eId);
        xml.Attribute("href", "/akn/ontology/organization/" + eId);
        xml.Attribute("showAs", name);
        xml.End();
    }

    /// <summary>The schema wants a whole day where the IRI may have a year.</summary>
    private static string? Day(string date) =>
        DateOnly.TryParseExact(
            date, (string[])["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
}
