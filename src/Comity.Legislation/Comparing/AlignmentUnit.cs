using Comity.Legislation.Provisions;

namespace Comity.Legislation.Comparing;

/// <summary>One provision as the alignment sees it: no markup, no identity, no tree.</summary>
/// <param name="Number">The number, e.g. <c>1245-17</c> or <c>5(2)</c>; may be empty.</param>
/// <param name="Heading">The heading; may be empty.</param>
/// <param name="Text">All its text, blocks separated by line feeds.</param>
/// <param name="Frame"><see cref="UnitKind.Preface"/>, <see cref="UnitKind.Preamble"/> or <see cref="UnitKind.Conclusions"/> when
/// it is, or stands in, what frames the provisions; else null.</param>
public readonly record struct AlignmentUnit(string Number, string Heading, string Text, UnitKind? Frame = null)
{
    /// <summary>Whether it is not law at all: a title page or a signature, which only its like continues.</summary>
    internal bool IsFormality => Frame is UnitKind.Preface or UnitKind.Conclusions;
}

/// <summary>An old and a new unit, by their indices.</summary>
/// <param name="Old">Index among the old units.</param>
/// <param name="New">Index among the new units.</param>
public readonly record struct UnitPair(int Old, int New);

/// <summary>How an old and a new provision are related.</summary>
public enum LinkKind
{
    /// <summary>The one provision that continues the other.</summary>
    Primary,

    /// <summary>A part of the text went here besides the primary partner: one side of a split or a merger.</summary>
    Part,

    /// <summary>The text stayed with its primary partner and stands here too.</summary>
    Copy,
}

/// <summary>A relation between the old unit at index <paramref name="Old"/> and the new one at <paramref name="New"/>.</summary>
/// <param name="Old">Index among the old units.</param>
/// <param name="New">Index among the new units.</param>
/// <param name="Kind">How they are related.</param>
/// <param name="Score">0 to 1, the weighted sum of the parts; 1 for identical words and for pins.</param>
/// <param name="Text">Likeness of the words, 0 to 1.</param>
/// <param name="Heading">Likeness of the headings, 0 to 1; NaN when a side has none.</param>
/// <param name="Position">Nearness to the predicted place, 0 to 1.</param>
/// <param name="Number">1 when the number is kept, times the share of provisions that keep theirs.</param>
/// <param name="Pinned">A person decided it.</param>
public sealed record Link(
    int Old, int New, LinkKind Kind, double Score, double Text, double Heading, double Position, double Number,
        bool Pinned = false);
