using Comity.Legislation.Reading.Formats;

namespace Comity.Legislation.Reading.Structure;

/// <summary>Words the findings about lines that could be read in two ways.</summary>
internal static class Doubt
{
    public static Finding Reference(SourceLine line, Head head) =>
        new(FindingCodes.ReferenceNotHeading, line.Line,
            $"«{head.Designation}» begins a sentence out of sequence and was read as text; "
            + "check whether it opens a provision.", Finding.ExcerptOf(line.Text));

    public static Finding OpenQuotation(SourceLine line) =>
        new(FindingCodes.QuotationOpen, line.Line,
            "A quotation before this heading is never closed; the heading was read as the act's own.",
            Finding.ExcerptOf(line.Text));
}
