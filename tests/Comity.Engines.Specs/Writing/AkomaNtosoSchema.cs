using System.Xml;
using System.Xml.Schema;

namespace Comity.Engines.Specs.Writing;

/// <summary>The OASIS schema of Akoma Ntoso 3.0.</summary>
internal static class AkomaNtosoSchema
{
    private static readonly Lazy<XmlSchemaSet> _schemas = new(Load);

    /// <summary>What the schema says against a document; empty when it is valid.</summary>
    public static IReadOnlyList<string> ErrorsIn(byte[] document)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            Schemas = _schemas.Value,
            XmlResolver = null,
        };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ProcessIdentityConstraints;
        settings.ValidationEventHandler += (_, fault) =>
        {
            if (fault.Severity == XmlSeverityType.Error)
                errors.Add($"{fault.Exception.LineNumber}: {fault.Message}");
        };
        using var reader = XmlReader.Create(new MemoryStream(document), settings);
        while (reader.Read())
        {
        }
        return errors;
    }

    private static XmlSchemaSet Load()
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var file in (string[])["xml.xsd", "akomantoso30.xsd"])
        {
            using var reader = XmlReader.Create(
                RealMaterial.Path("akn", "xsd", file),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            schemas.Add(null, reader);
        }
        schemas.Compile();
        return schemas;
    }
}
