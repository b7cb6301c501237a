using System.Text;
using Comity.Language;
using Comity.Legislation.Provisions;
using Comity.Legislation.Writing;

namespace Comity.Legislation.Reading.AkomaNtoso;

/// <summary>What the elements of the many dialects of Akoma Ntoso mean for a tree of provisions. Names decide, namespaces do not:
/// drafts of the standard differ in them.</summary>
internal static class AkomaNtosoDialect
{
    private static readonly HashSet<string> _inline = Names(
        "b i u sub sup a abbr span ref mref rref mod mmod rmod remark recordedTime vote outcome ins del omissis "
        + "quotedText embeddedText placeholder fillIn decoration date time person organization concept object event "
        + "location process role term quantity entity def docType docTitle docNumber docProponent docDate "
        + "legislature session shortTitle docAuthority docPurpose docCommittee docIntroducer docStage docStatus "
        + "docJurisdiction docketNumber courtType neutralCitation party judge lawyer signature argument opinion "
        + "affectedDocument relatedDocument change inline extractText noteRef eol eop br img marker");

    private static readonly HashSet<string> _documents = Names(
        "act bill doc debate debateReport judgment statement amendment portion documentCollection amendmentList "
        + "officialGazette");

    private static readonly HashSet<string> _sections = Names(
        "debateSection administrationOfOath rollCall prayers oralStatements writtenStatements personalStatements "
        + "ministerialStatements resolutions nationalInterest declarationOfVote communication petitions papers "
        + "noticesOfMotion questions address proceduralMotions pointOfOrder adjournment introduction background "
        + "arguments remedies motivation decision tblock blockContainer hcontainer level subdivision transitional "
        + "container subpart");

    private static readonly HashSet<string> _known = Names(
        "akomaNtoso body mainBody debateBody judgmentBody portionBody amendmentBody collectionBody attachments "
        + "components meta preface preamble conclusions coverPage header content intro wrapUp num heading "
        + "subheading p block list sublist blockList listIntroduction listWrapUp ul ol table tr td th caption "
        + "formula longTitle recitals citations toc tocItem from speech speechGroup question answer other scene "
        + "narrative summary documentRef componentRef quotedStructure embeddedStructure foreign tocs crossHeading "
        + "interstitial componentData");

    private static readonly Dictionary<string, UnitKind> _kinds = new(StringComparer.Ordinal)
    {
        ["book"] = UnitKind.Book,
        ["tome"] = UnitKind.Book,
        ["part"] = UnitKind.Part,
        ["title"] = UnitKind.Title,
        ["subtitle"] = UnitKind.Subtitle,
        ["chapter"] = UnitKind.Chapter,
        ["subchapter"] = UnitKind.Subchapter,
        ["section"] = UnitKind.Section,
        ["subsection"] = UnitKind.Subsection,
        ["division"] = UnitKind.Division,
        ["article"] = UnitKind.Article,
        ["rule"] = UnitKind.Article,
        ["clause"] = UnitKind.Article,
        ["subrule"] = UnitKind.Paragraph,
        ["subclause"] = UnitKind.Paragraph,
        ["paragraph"] = UnitKind.Paragraph,
        ["subparagraph"] = UnitKind.Subparagraph,
        ["point"] = UnitKind.Point,
        ["item"] = UnitKind.Point,
        ["li"] = UnitKind.Indent,
        ["indent"] = UnitKind.Indent,
        ["alinea"] = UnitKind.Alinea,
        ["proviso"] = UnitKind.Alinea,
        ["recital"] = UnitKind.Alinea,
        ["citation"] = UnitKind.Alinea,
        ["attachment"] = UnitKind.Attachment,
        ["component"] = UnitKind.Attachment,
        ["authorialNote"] = UnitKind.Note,
    };

    /// <summary>Of acts that have no articles the section is the basic unit, and what is inside it moves down with it.</summary>
    private static readonly Dictionary<string, UnitKind> _commonLaw = new(StringComparer.Ordinal)
    {
        ["section"] = UnitKind.Article,
        ["subsection"] = UnitKind.Paragraph,
        ["paragraph"] = UnitKind.Point,
        ["subparagraph"] = UnitKind.Point,
    };

    public static bool IsInline(string name) => _inline.Contains(name);

    public static bool IsDocument(string name) => _documents.Contains(name);

    public static bool IsQuotation(string name) => name is "quotedStructure" or "embeddedStructure";

    public static bool IsRead(string name) =>
        _known.Contains(name) || _inline.Contains(name) || _documents.Contains(name) || _sections.Contains(name)
        || _kinds.ContainsKey(name);

    /// <summary>The kind of provision that an element of another program's file opens inside this one; null for none.</summary>
    public static UnitKind? KindOf(string name, UnitKind enclosing, bool hasArticles)
    {
        if (_sections.Contains(name))
            return enclosing is UnitKind.Act or UnitKind.Attachment or (>= UnitKind.Book and <= UnitKind.Division)
                ? UnitKind.Division
                : name is "container" or "hcontainer" or "tblock" or "blockContainer" or "level" ? UnitKind.Alinea : null;
        if (!hasArticles && _commonLaw.TryGetValue(name, out var kind))
            return kind;
        return _kinds.TryGetValue(name, out kind) ? kind : null;
    }

    /// <summary>The kind that an element of a file written here stands for; null when it stands for none.</summary>
    public static UnitKind? OwnKindOf(string name, string? named, bool hasEId) => name switch
    {
        "hcontainer" or "blockContainer" => AkomaNtosoVocabulary.KindOf(named),
        "p" => hasEId ? UnitKind.Alinea : null,
        "act" => null,
        _ => AkomaNtosoVocabulary.KindOf(name),
    };

    /// <summary>The characters of a text node that a person reads: invisible ones go, raised digits stay raised.</summary>
    public static string Readable(string text, bool isRaised)
    {
        StringBuilder? readable = null;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            var raised = isRaised && char.IsAsciiDigit(character) ? Superscripts.Raise(character) : character;
            if (raised == character && !CleanText.IsInvisible(character))
            {
                readable?.Append(character);
                continue;
            }
            readable ??= new StringBuilder(text, 0, i, text.Length);
            if (!CleanText.IsInvisible(character))
                readable.Append(raised);
        }
        return readable?.ToString() ?? text;
    }

    private static HashSet<string> Names(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
