using Comity.Legislation.Provisions;
using Comity.Legislation.Reading.AkomaNtoso;
using Comity.Legislation.Reading.Formats;
using Comity.Legislation.Reading.Structure;

namespace Comity.Legislation.Reading;

/// <summary>What the caller knows about a text before it is read. Everything is optional.</summary>
public sealed record ReadingOptions
{
    /// <summary>The file's name, for the report and as a hint of the format; never opened.</summary>
    public string FileName { get; init; } = "";

    /// <summary>ISO 639-2/T language of the text; detected when null.</summary>
    public string? Language { get; init; }

    /// <summary>The work; guessed from the text and the file name when null.</summary>
    public Work? Work { get; init; }

    /// <summary>ISO 8601 date of the version; guessed when null.</summary>
    public string? VersionDate { get; init; }

    /// <summary>Told the share done, 0 to 1.</summary>
    public IProgress<double>? Progress { get; init; }
}

/// <summary>A text of a law in any readable format becomes a tree of provisions and a report.</summary>
public static class LawReader
{
    /// <summary>The largest input that is read, in bytes.</summary>
    public const int LargestInput = 64 * 1024 * 1024;

    /// <summary>Reads a law: plain text, Markdown, HTML, Akoma Ntoso, DOCX or PDF, in any of the languages known.</summary>
    /// <param name="stream">The bytes, read to the end; not disposed.</param>
    /// <param name="options">What is known beforehand; null for nothing.</param>
    /// <returns>The law and the report; or no law and the refusal in the report. Never throws for what the bytes are.</returns>
    /// <exception cref="ArgumentNullException">No stream.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ReadingResult Read(Stream stream, ReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new();
        try
        {
            var bytes = ReadAll(stream);
            var format = FormatSniffing.Of(bytes.Span);
            if (format == "akn")
                return AkomaNtosoReader.Read(bytes, options);
            var source = FormatSniffing.Read(format, bytes, options);
            return ReadSource(source, options);
        }
        catch (RefusedException refusal)
        {
            return Reports.Refused(refusal, options);
        }
    }

    private static ReadingResult ReadSource(SourceText source, ReadingOptions options)
    {
        LineLimit.Check(source.Lines);
        source.Lines.RemoveAll(line => SetAsideSeparator(line, source));
        if (source.Lines.Count == 0)
            throw new RefusedException(RefusalCodes.Empty, "there is no text in it; give the text of the law itself");
        var facts = new Facts(source, options);
        var (root, title) = StructureReader.Read(source.Lines, facts.Language, source.Findings,
            share => options.Progress?.Report(share * 0.8));
        var proof = WordProof.Of(source, root);
        Anomalies.Find(root, source.Findings);
        var law = new Law(facts.Work(title), facts.Language, facts.VersionDate, facts.Title(title), root.Finish());
        foreach (var aside in source.Aside)
            source.Findings.Add(new(aside.Code, aside.Line, aside.Message,
                Finding.ExcerptOf(aside.Text.Trim().ReplaceLineEndings(" "))));
        options.Progress?.Report(1);
        return Reports.Of(law, options, source.Format, source.Encoding, proof, source.Findings);
    }

    /// <summary>Rows of asterisks or underscores hold no word.</summary>
    private static bool SetAsideSeparator(SourceLine line, SourceText source)
    {
        foreach (var c in line.Text)
            if (char.IsLetterOrDigit(c) || c is '…' or '.')
                return false;
        if (line.Text.Length > 0)
            source.Aside.Add(new(FindingCodes.Separator, line.Line, $"{line.Footnote} {line.Text}".Trim(),
                "A line without words separates parts of the text and was left out."));
        return true;
    }

    private static ReadOnlyMemory<byte> ReadAll(Stream stream)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (copy.Length + read > LargestInput)
                throw new RefusedException(RefusalCodes.TooLarge,
                    "it is larger than 64 MB; split it, or give the text without pictures");
            copy.Write(buffer, 0, read);
        }
        if (copy.Length == 0)
            throw new RefusedException(RefusalCodes.Empty, "it is empty; give the text of the law itself");
        return copy.GetBuffer().AsMemory(0, (int)copy.Length);
    }
}
