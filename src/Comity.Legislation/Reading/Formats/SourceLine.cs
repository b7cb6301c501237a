namespace Comity.Legislation.Reading.Formats;

/// <summary>One block of text of the input, whatever the format: what the structure reader works on.</summary>
/// <param name="Line">Where it begins in the input: the line, from 1; for formats without lines the paragraph.</param>
/// <param name="Text">The text without markup and line breaks, trimmed.</param>
internal sealed record SourceLine(int Line, string Text)
{
    /// <summary>1 to 6 when the format says it is a heading.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>The whole block is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>The whole block is centred.</summary>
    public bool Centred { get; init; }

    /// <summary>Set apart as a quotation, which in published laws is an editor's note.</summary>
    public bool Quoted { get; init; }

    /// <summary>The label of a footnote whose text this is.</summary>
    public string? Footnote { get; init; }

    /// <summary>The format marks it as an item of a list without a number of its own.</summary>
    public bool Bullet { get; init; }

    /// <summary>The format says it belongs to the numbered item before it.</summary>
    public bool Continues { get; init; }
}

/// <summary>Words of the input that are not the law's.</summary>
internal sealed record SetAside(string Code, int Line, string Text, string Message);

/// <summary>What a format gives: blocks, what it left out, and what it says about the document.</summary>
internal sealed class SourceText
{
    public required string Format { get; init; }

    public string Encoding { get; set; } = "";

    /// <summary>The text of the input as a reader sees it, in any number of pieces; taken without regard to the blocks.</summary>
    public required IEnumerable<string> Readable { get; init; }

    public List<SourceLine> Lines { get; init; } = [];

    public List<SetAside> Aside { get; } = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>What the document says about itself: title, language, country, date, version, name.</summary>
    public Dictionary<string, string> Facts { get; } = new(StringComparer.Ordinal);
}

/// <summary>Why an input is not read at all.</summary>
internal sealed class RefusedException(string code, string message, int line = 0) : Exception(message)
{
    public string Code { get; } = code;

    public int Line { get; } = line;
}
