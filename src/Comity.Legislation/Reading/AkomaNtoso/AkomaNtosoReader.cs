using System.Globalization;
using System.Text;
using System.Xml;
using Comity.Legislation.Provisions;
using Comity.Legislation.Reading.Formats;

namespace Comity.Legislation.Reading.AkomaNtoso;

/// <summary>Reads Akoma Ntoso in any dialect met in the wild: whatever has the text of a law becomes provisions.</summary>
/// <remarks>
/// Addresses are always computed anew, because files follow many schemes. A <c>wId</c> is kept when it differs from the file's
/// own eId, which is what says that a provision was renumbered; a <c>GUID</c> that is a ULID or UUID stays the provision's
/// identity. A collection with one act or bill in it is read as that law with the other documents as attachments. What this
/// program wrote reads back as the very same law.
/// </remarks>
internal static class AkomaNtosoReader
{
    static AkomaNtosoReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="RefusedException">It is not well formed, nested too deep, without text, or not Akoma Ntoso.</exception>
    public static ReadingResult Read(ReadOnlyMemory<byte> bytes, ReadingOptions options)
    {
        try
        {
            using var first = Open(bytes);
            var survey = AkomaNtosoSurvey.Of(first);
            options.Progress?.Report(0.4);
            using var second = Open(bytes);
            var tree = new AkomaNtosoTree(survey);
            tree.Add(second);
            options.Progress?.Report(0.8);
            return Result(survey, tree, options);
        }
        catch (XmlException fault)
        {
            throw bytes.Span[..Math.Min(bytes.Length, 1 << 16)].IndexOf("<!DOCTYPE"u8) >= 0
                ? new RefusedException(RefusalCodes.Dtd,
                    "it has a document type declaration, which is not accepted for safety; remove the <!DOCTYPE …>",
                    fault.LineNumber)
                : new RefusedException(RefusalCodes.Malformed, string.Create(CultureInfo.InvariantCulture,
                    $"its XML is incomplete or malformed in line {fault.LineNumber}, column {fault.LinePosition}; repair it"),
                    fault.LineNumber);
        }
    }

    private static XmlReader Open(ReadOnlyMemory<byte> bytes) => XmlReader.Create(
        bytes.AsStream(),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LawReader.LargestInput,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });

    private static ReadingResult Result(AkomaNtosoSurvey survey, AkomaNtosoTree tree, ReadingOptions options)
    {
        var findings = new List<Finding>();
        survey.Clean.Report(findings);
        var (root, identification) = AkomaNtosoCollection.LawIn(tree.Root, findings);
        root.Identity = identification.Identity;
        var law = new Law(
            options.Work ?? identification.Work(survey.IsOwn),
            options.Language ?? identification.Language ?? "und",
            options.VersionDate ?? identification.VersionDate,
            survey.IsOwn ? identification.Title : identification.TitleOrName,
            root.Finish([]));
        findings.AddRange(identification.Impossible);
        foreach (var (name, line) in survey.Unknown.Take(20))
            findings.Add(new Finding(
                FindingCodes.UnknownElement, line, $"<{name}> is not of Akoma Ntoso; its text was kept where it stands.", name));

        var aside = new List<string>();
        foreach (var (code, line, draft) in tree.SetAside)
        {
            var provision = draft.Finish([]);
            aside.AddRange(Pieces(provision));
            var what = code == FindingCodes.NoteSetAside ? "A note that nothing refers to" : "A table of contents";
            findings.Add(new Finding(code, line, $"{what} was set aside.", Excerpt(provision)));
        }
        var proof = WordProof.Of([survey.Text], Pieces(law.Root), aside);
        if (proof.In == 0 && !survey.IsOwn)
            throw new RefusedException(RefusalCodes.Empty, "it holds no readable text; give the file with the text of the law");
        options.Progress?.Report(1);
        return Reports.Of(law, options, "akn", "", proof, findings);
    }

    private static IEnumerable<string> Pieces(Provision provision) =>
        provision.SelfAndDescendants().SelectMany(part => (string[])[part.Designation, part.Heading, part.Text]);

    private static string Excerpt(Provision provision) => Finding.ExcerptOf(
        provision.SelfAndDescendants().Select(part => part.Text).FirstOrDefault(part => part.Length > 0) ?? "");
}
