namespace Comity.Legislation.Comparing;

/// <summary>What a stretch of text is in a difference.</summary>
public enum DifferenceKind
{
    /// <summary>In both texts.</summary>
    Kept,

    /// <summary>Only in the old text.</summary>
    Deleted,

    /// <summary>Only in the new text.</summary>
    Inserted,
}

/// <summary>A stretch of a word difference. Kept and inserted stretches, joined, are the new text; kept and deleted ones the old
/// (a kept stretch shows the new text's printing).</summary>
/// <param name="Kind">Kept, deleted or inserted.</param>
/// <param name="Text">The characters, as printed, with the white space that follows them.</param>
public readonly record struct DifferenceSpan(DifferenceKind Kind, string Text);
