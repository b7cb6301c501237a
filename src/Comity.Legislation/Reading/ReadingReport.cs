using Comity.Legislation.Provisions;

namespace Comity.Legislation.Reading;

/// <summary>What came of reading: a law, or null and the refusal in the report.</summary>
public sealed record ReadingResult(Law? Law, ReadingReport Report);

/// <summary>What was understood of a text, what was not, and the proof that no word was lost.</summary>
public sealed record ReadingReport
{
    /// <summary>The file's name as given.</summary>
    public string FileName { get; init; } = "";

    /// <summary>text, markdown, html, akn, docx or pdf.</summary>
    public string Format { get; init; } = "";

    /// <summary>The character encoding, as its IANA name; empty where the format states its own.</summary>
    public string Encoding { get; init; } = "";

    /// <summary>ISO 639-2/T language, <c>und</c> when unknown.</summary>
    public string Language { get; init; } = "und";

    /// <summary>How many provisions of each kind were recognised.</summary>
    public IReadOnlyDictionary<UnitKind, int> Counts { get; init; } = new Dictionary<UnitKind, int>();

    /// <summary>Words in the readable text of the input.</summary>
    public int WordsIn { get; init; }

    /// <summary>Words in the law that was read.</summary>
    /// <remarks>With <see cref="WordsSetAside"/> they are <see cref="WordsIn"/> when nothing was lost.</remarks>
    public int WordsInLaw { get; init; }

    /// <summary>Words that are not the law's (page furniture, front matter); each block of them is a finding.</summary>
    public int WordsSetAside { get; init; }

    /// <summary>Words of the input that are neither in the law nor set aside, and with + those of which there are more than in
    /// the input; empty when the proof holds.</summary>
    public IReadOnlyList<string> WordsLost { get; init; } = [];

    /// <summary>What was set aside, doubtful or not understood, by line.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Why nothing was read; null when a law was read.</summary>
    public Finding? Refusal { get; init; }
}

/// <summary>Something a person should know about one place of the input.</summary>
/// <param name="Code">What it is: one of <see cref="FindingCodes"/>, or of <see cref="RefusalCodes"/>.</param>
/// <param name="Line">The line of the input, from 1; 0 when it concerns the whole.</param>
/// <param name="Message">One English sentence: what, where, why, and what to do.</param>
/// <param name="Excerpt">At most 80 characters of the place; empty when there is nothing to show.</param>
public sealed record Finding(string Code, int Line, string Message, string Excerpt = "")
{
    internal static string ExcerptOf(string text) => text.Length <= 80 ? text : text[..79] + "…";
}
