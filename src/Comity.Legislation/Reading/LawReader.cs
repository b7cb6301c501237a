using Comity.Legislation.Provisions;

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
public static partial class LawReader
{
    /// <summary>The largest input that is read, in bytes.</summary>
    public const int LargestInput = 64 * 1024 * 1024;
}
