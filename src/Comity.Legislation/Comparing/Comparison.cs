using Comity.Legislation.Provisions;

namespace Comity.Legislation.Comparing;

/// <summary>What happened to a provision between two texts.</summary>
public enum ChangeClass
{
    /// <summary>Same words, same number, same place.</summary>
    Identical,

    /// <summary>Same words under another number.</summary>
    Renumbered,

    /// <summary>Same words in another place of the text.</summary>
    Moved,

    /// <summary>Same words but for references that follow the renumbering.</summary>
    ReferencesOnly,

    /// <summary>Same words; punctuation, case or spacing differ.</summary>
    PunctuationOnly,

    /// <summary>The words differ.</summary>
    Modified,

    /// <summary>One old provision became several.</summary>
    Split,

    /// <summary>Several old provisions became one.</summary>
    Merged,

    /// <summary>The words stayed where they were and also stand in a second place.</summary>
    Copied,

    /// <summary>Nothing in the new text corresponds to it.</summary>
    Repealed,

    /// <summary>Nothing in the old text corresponds to it.</summary>
    New,
}

/// <summary>One row of the correlation between two texts.</summary>
/// <param name="Class">The main thing that happened.</param>
/// <param name="Old">The old provisions; empty when new.</param>
/// <param name="New">The new provisions; empty when repealed.</param>
/// <param name="Score">0 to 1: how sure the correspondence is; 1 for identical words, repealed and new.</param>
/// <param name="Reasons">What the score is made of.</param>
public sealed record Correspondence(
    ChangeClass Class, IReadOnlyList<Provision> Old, IReadOnlyList<Provision> New, double Score, ScoreParts Reasons)
{
    /// <summary>Of several provisions those two that mainly continue each other.</summary>
    internal (Provision Old, Provision New)? Main { get; init; }

    /// <summary>The number differs, whatever else happened; of a split or a merger, none kept its number.</summary>
    public bool IsRenumbered { get; init; }

    /// <summary>The place differs, whatever else happened.</summary>
    public bool IsMoved { get; init; }

    /// <summary>The headings alone were compared: a row of <see cref="Comparison.Groupings"/>.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Those of its provisions whose contents have rows of their own, so that only the text before the contents was
    /// compared: groupings, and at paragraph level articles with paragraphs.</summary>
    public IReadOnlyList<Provision> Openings { get; init; } = [];

    /// <summary>What was compared of the old provisions, inner numbers included; one line for each block.</summary>
    public string OldText => string.Join('\n', Old.Select(TextOf));

    /// <summary>What was compared of the new provisions.</summary>
    public string NewText => string.Join('\n', New.Select(TextOf));

    /// <summary>What was compared of one of its provisions: everything inside it, the text before the contents, or nothing when
    /// only the headings were compared. Its own number and heading are not part of it.</summary>
    public string TextOf(Provision provision) =>
        IsHeading ? "" : Openings.Contains(provision) ? provision.Text : ProvisionText.Of(provision);
}

/// <summary>Why two provisions were taken for one: each part 0 to 1 before weighting.</summary>
/// <param name="Text">Likeness of the words.</param>
/// <param name="Heading">Likeness of the headings; NaN when one has none.</param>
/// <param name="Position">Nearness to the place that the neighbours predict.</param>
/// <param name="Number">Whether the number is kept, weighted by how many provisions of these texts keep theirs.</param>
/// <param name="Pinned">A person decided this pair.</param>
public sealed record ScoreParts(
    double Text, double Heading, double Position, double Number, bool Pinned = false);

/// <summary>A reference in the new text that still names a number whose provision has moved away.</summary>
/// <param name="In">The new provision whose text holds the reference.</param>
/// <param name="Start">Where the reference begins in <see cref="Provision.Text"/>, in UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Pointed">The old provision that the number meant.</param>
/// <param name="Now">Where that provision stands in the new text; null when it was repealed.</param>
public sealed record StaleReference(Provision In, int Start, int Length, Provision Pointed, Provision? Now);

/// <summary>The result of comparing two texts at one level. Deterministic: equal inputs give equal results.</summary>
/// <param name="Old">The earlier text.</param>
/// <param name="New">The later text.</param>
/// <param name="Level">What counts as one provision.</param>
/// <param name="Correspondences">One row per relation, in the order of the new text, repealed provisions where they stood.
/// Every old provision of a row is linked to every new one; a provision may stand in several rows.</param>
/// <param name="Groupings">The same for chapters and what else groups provisions, found from where their contents went.</param>
/// <param name="StaleReferences">References that still name an old number.</param>
public sealed record Comparison(
    Law Old, Law New, ComparisonLevel Level, IReadOnlyList<Correspondence> Correspondences,
    IReadOnlyList<Correspondence> Groupings, IReadOnlyList<StaleReference> StaleReferences)
{
    /// <summary>Which of the texts seems to be only an excerpt; null when neither does.</summary>
    public Excerpt? Excerpt { get; init; }
}

/// <summary>What counts as one provision in a comparison.</summary>
public enum ComparisonLevel
{
    /// <summary>Articles, and what stands beside them: preamble, unnumbered blocks, attachments.</summary>
    Article,

    /// <summary>The innermost numbered or unnumbered paragraphs of articles.</summary>
    Paragraph,
}

/// <summary>A person's decision about a pair, which the comparison must respect.</summary>
/// <param name="OldEId">The old provision.</param>
/// <param name="NewEId">The new provision.</param>
/// <param name="Forbidden">False: they correspond. True: they do not.</param>
public sealed record Decision(string OldEId, string NewEId, bool Forbidden = false);

/// <summary>How to compare.</summary>
public sealed record ComparisonOptions
{
    /// <summary>What counts as one provision.</summary>
    public ComparisonLevel Level { get; init; } = ComparisonLevel.Article;

    /// <summary>Pins and prohibitions: hard constraints.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Told the share done, 0 to 1.</summary>
    public IProgress<double>? Progress { get; init; }
}
