namespace Comity.Legislation.Provisions;

/// <summary>The element references of akn-nc 1.0 §5.4: what a kind is called inside an eId.</summary>
internal static class Abbreviations
{
    /// <summary>Inside preface, preamble and conclusions there are blocks, not hierarchy: a bare text there is a
    /// <c>p</c>.</summary>
    public static string Of(Provision provision, UnitKind enclosing) =>
        enclosing is UnitKind.Preface or UnitKind.Preamble or UnitKind.Conclusions
            ? IsBareText(provision) ? "p" : "blockContainer"
            : Of(provision.Kind);

    public static string Of(UnitKind kind) => kind switch
    {
        UnitKind.Book => "book",
        UnitKind.Part => "part",
        UnitKind.Title => "title",
        UnitKind.Subtitle => "subtitle",
        UnitKind.Chapter => "chp",
        UnitKind.Subchapter => "subchp",
        UnitKind.Section => "sec",
        UnitKind.Subsection => "subsec",
        UnitKind.Division => "dvs",
        UnitKind.Article => "art",
        UnitKind.Paragraph => "para",
        UnitKind.Subparagraph => "subpara",
        UnitKind.Point => "point",
        UnitKind.Indent => "indent",
        UnitKind.Alinea => "al",
        UnitKind.Attachment => "att",
        UnitKind.Preface => "preface",
        UnitKind.Preamble => "preamble",
        UnitKind.Conclusions => "conclusions",
        _ => "hcontainer",
    };

    /// <summary>Whether a missing number is marked «nn»; the others are simply counted.</summary>
    public static bool IsUsuallyNumbered(UnitKind kind) => kind is >= UnitKind.Book and <= UnitKind.Point;

    /// <summary>One block of text and nothing else.</summary>
    public static bool IsBareText(Provision provision) =>
        provision is { Kind: UnitKind.Alinea, Children.Count: 0, Designation: "", Number: "", Heading: "" };
}
