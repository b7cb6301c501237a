using Comity.Legislation.Provisions;

namespace Comity.Legislation.Comparing;

/// <summary>Says what happened to a row of the correspondence and why its sides belong together.</summary>
internal sealed class Classifier(PreparedText olds, PreparedText news, Places places, ReferenceMap references)
{
    private static readonly ScoreParts Alone = new(0, double.NaN, 0, 0);

    public Correspondence Classify(Row row)
    {
        var old = Array.ConvertAll(row.Old, o => olds.Units[o].Provision);
        var @new = Array.ConvertAll(row.New, n => news.Units[n].Provision);
        Provision[] openings = [.. old.Where(olds.IsOpening), .. @new.Where(news.IsOpening)];
        if (row.Main is not { } main)
            return new Correspondence(row.Class!.Value, old, @new, 1, Alone) { Openings = openings };
        var renumbered = !row.Old.Any(o => row.New.Any(n => olds.Units[o].Number == news.Units[n].Number));
        var moved = main.Kind != LinkKind.Copy && places.IsMoved(main);
        return new Correspondence(row.Class ?? OfPair(main, renumbered, moved), old, @new, main.Score, Reasons(main))
        {
            Main = (olds.Units[main.Old].Provision, news.Units[main.New].Provision),
            IsRenumbered = renumbered,
            IsMoved = moved,
            Openings = openings,
        };
    }

    private ChangeClass OfPair(Link pair, bool renumbered, bool moved)
    {
        var (old, @new) = (olds.Units[pair.Old], news.Units[pair.New]);
        var (oldHeading, newHeading) = (old.Provision.Heading, @new.Provision.Heading);
        if (!LooseText.SamePrinting(oldHeading, newHeading) || !LooseText.SamePrinting(old.Words, @new.Words))
            return LooseText.SameWords(oldHeading, newHeading) && LooseText.SameWords(old.Words, @new.Words)
                ? ChangeClass.PunctuationOnly
                : references.DifferOnlyInReferences(old, @new) ? ChangeClass.ReferencesOnly : ChangeClass.Modified;
        if (moved)
            return ChangeClass.Moved;
        return renumbered || !olds.InnerNumbersOf(pair.Old).AsSpan().SequenceEqual(news.InnerNumbersOf(pair.New))
            ? ChangeClass.Renumbered
            : ChangeClass.Identical;
    }

    private static ScoreParts Reasons(Link link) => new(link.Text, link.Heading, link.Position, link.Number, link.Pinned);
}
