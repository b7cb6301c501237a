using Comity.Legislation.Provisions;

namespace Comity.Legislation.Comparing;

/// <summary>Pairs what was rewritten in its seat: unpaired units between the same two paired neighbours that have the same
/// number, whatever they say now.</summary>
/// <remarks>
/// <code>
/// 16 ─── 16
/// 17     17    rewritten: the same number between the same neighbours
/// 18 ─── 18
/// </code>
/// A text has one preface, one preamble and one set of conclusions, so these need no number.
/// </remarks>
internal static class Seats
{
    /// <param name="texts">Both texts.</param>
    /// <param name="matching">The pairs so far.</param>
    /// <param name="byNumber">Whether these texts keep their numbers, so that an equal one says something.</param>
    public static List<UnitPair> Find(TextPair texts, Matching matching, bool byNumber)
    {
        var seats = new List<UnitPair>();
        var takenBefore = new int[texts.New.Length + 1];
        for (var n = 0; n < texts.New.Length; n++)
            takenBefore[n + 1] = takenBefore[n] + (matching.OldOf(n) < 0 ? 0 : 1);
        var (oldStart, newStart) = (0, 0);
        for (var o = 0; o <= texts.Old.Length; o++)
        {
            var n = o == texts.Old.Length ? texts.New.Length : matching.NewOf(o);
            if (n < 0)
                continue;
            if (o > oldStart && n > newStart && takenBefore[n] == takenBefore[newStart])
                seats.AddRange(Inside(oldStart..o, newStart..n));
            (oldStart, newStart) = (o + 1, n + 1);
        }

        return seats;

        IEnumerable<UnitPair> Inside(Range olds, Range news)
        {
            var byNames = new Dictionary<(UnitKind? Frame, string Number), int>();
            for (var n = news.Start.Value; n < news.End.Value; n++)
                if (Name(texts.New[n].Unit) is { } name)
                    byNames.TryAdd(name, n);
            for (var o = olds.Start.Value; o < olds.End.Value; o++)
                if (Name(texts.Old[o].Unit) is { } name && byNames.Remove(name, out var n) && matching.MayPair(o, n))
                    yield return new UnitPair(o, n);
        }

        (UnitKind? Frame, string Number)? Name(AlignmentUnit unit) =>
            unit.Frame is not null || (byNumber && unit.Number.Length > 0) ? (unit.Frame, unit.Number) : null;
    }
}
