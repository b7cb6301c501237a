namespace Comity.Legislation.Reading;

/// <summary>What the reasons for reading nothing are called: the keys of their messages in every language.</summary>
public static class RefusalCodes
{
    /// <summary>A broken archive, or one that is no Word document.</summary>
    public const string Archive = "archive";

    /// <summary>No text: a picture, a program, a compressed file.</summary>
    public const string Binary = "binary";

    /// <summary>A broken Word document.</summary>
    public const string Docx = "docx";

    /// <summary>Akoma Ntoso with a document type declaration.</summary>
    public const string Dtd = "dtd";

    /// <summary>Nothing in it.</summary>
    public const string Empty = "empty";

    /// <summary>XML that is incomplete or malformed.</summary>
    public const string Malformed = "malformed";

    /// <summary>A PDF document of pictures.</summary>
    public const string NoText = "no-text";

    /// <summary>XML whose root is not of Akoma Ntoso.</summary>
    public const string NotAkomaNtoso = "not-akoma-ntoso";

    /// <summary>A broken or locked PDF document.</summary>
    public const string Pdf = "pdf";

    /// <summary>Nested deeper than any law needs.</summary>
    public const string TooDeep = "too-deep";

    /// <summary>Larger than is read.</summary>
    public const string TooLarge = "too-large";

    /// <summary>More lines than any law has.</summary>
    public const string TooManyLines = "too-many-lines";

    /// <summary>In no encoding known here.</summary>
    public const string Undecodable = "undecodable";

    /// <summary>XML that is neither Akoma Ntoso nor HTML.</summary>
    public const string Xml = "xml";

    /// <summary>An archive that unpacks to something out of all proportion.</summary>
    public const string ZipBomb = "zip-bomb";

    /// <summary>All of them, in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } = FindingCodes.Of(typeof(RefusalCodes));
}
