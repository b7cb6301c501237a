using System.Reflection;

namespace Comity.Legislation.Reading;

/// <summary>What the findings of a report are called: the keys of their messages in every language.</summary>
/// <remarks>Why nothing was read at all is called by <see cref="RefusalCodes"/>.</remarks>
public static class FindingCodes
{
    /// <summary>Characters that change the direction of writing were removed.</summary>
    public const string BidiRemoved = "bidi-removed";

    /// <summary>A collection of documents: the one law in it was read, the others are its attachments.</summary>
    public const string Collection = "collection";

    /// <summary>A table of contents was set aside.</summary>
    public const string ContentsSetAside = "contents-set-aside";

    /// <summary>Control characters, or halves of characters, were replaced.</summary>
    public const string ControlReplaced = "control-replaced";

    /// <summary>A formula was read as its letters alone.</summary>
    public const string Formula = "formula";

    /// <summary>The front matter of a Markdown file was set aside.</summary>
    public const string FrontMatter = "front-matter";

    /// <summary>What a file says of itself that cannot be: a date that no calendar has, the code of no language.</summary>
    public const string ImpossibleFact = "impossible-fact";

    /// <summary>A document inserted in this one was not read.</summary>
    public const string InsertionUnread = "insertion-unread";

    /// <summary>Characters without width were removed.</summary>
    public const string InvisibleRemoved = "invisible-removed";

    /// <summary>More findings than a report lists.</summary>
    public const string MoreFindings = "more-findings";

    /// <summary>No article was recognised.</summary>
    public const string NoArticles = "no-articles";

    /// <summary>A note that nothing refers to was set aside.</summary>
    public const string NoteSetAside = "note-set-aside";

    /// <summary>A number is missing before this one.</summary>
    public const string NumberGap = "number-gap";

    /// <summary>A number occurs twice.</summary>
    public const string NumberRepeated = "number-repeated";

    /// <summary>What stands around the law on a page was set aside.</summary>
    public const string PageFurniture = "page-furniture";

    /// <summary>A quotation is never closed.</summary>
    public const string QuotationOpen = "quotation-open";

    /// <summary>What looks like a heading was read as text.</summary>
    public const string ReferenceNotHeading = "reference-not-heading";

    /// <summary>A page number or what repeats at the edges of pages was set aside.</summary>
    public const string RunningHead = "running-head";

    /// <summary>A line without words was set aside.</summary>
    public const string Separator = "separator";

    /// <summary>An element that is not of Akoma Ntoso.</summary>
    public const string UnknownElement = "unknown-element";

    /// <summary>All of them, in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } = Of(typeof(FindingCodes));

    /// <summary>The values of all constants of a class.</summary>
    internal static IReadOnlyList<string> Of(Type codes) =>
    [
        .. codes.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal),
    ];
}
