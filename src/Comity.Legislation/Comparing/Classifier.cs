using Comity.Legislation.Provisions;

namespace Comity.Legislation.Comparing;

/// <summary>Says what happened to a row of the correspondence and why its sides belong together.</summary>
internal sealed class Classifier(List<ComparedUnit> olds, List<ComparedUnit> news, Places places, ReferenceMap references)
{
    private static readonly ScoreParts Alone = new(0, double.NaN, 0, 0);
    private readonly HashSet<Provision> homes = [.. olds.Concat(news).Select(unit => unit.Home).OfType<Provision>()];

    public Correspondence Classify(Row row)
    {
        var old = row.Old.Select(o => olds[o].Provision).ToArray();
        var @new = row.New.Select(n => news[n].Provision).ToArray();
        if (row.Main is not { } main)
            return new Correspondence(row.Class!.Value, old, @new, 1, Alone) { Openings = Openings(old, @new) };
        var (before, after) = (olds[main.Old], news[main.New]);
        var renumbered = !row.Old.Any(o => row.New.Any(n => olds[o].Number == news[n].Number));
        var moved = main.Kind != LinkKind.Copy && places.IsMoved(main);
        return new Correspondence(row.Class ?? OfPair(before, after, renumbered, moved), old, @new, main.Score, Reasons(main))
        {
            Main = (before.Provision, after.Provision),
            IsRenumbered = renumbered,
            IsMoved = moved,
            Openings = Openings(old, @new),
        };
    }

    private ChangeClass OfPair(ComparedUnit old, ComparedUnit @new, bool renumbered, bool moved)
    {
        var (oldHeading, newHeading) = (old.Provision.Heading, @new.Provision.Heading);
        if (!LooseText.SamePrinting(oldHeading, newHeading) || !LooseText.SamePrinting(old.Words, @new.Words))
            return LooseText.SameWords(oldHeading, newHeading) && LooseText.SameWords(old.Words, @new.Words)
                ? ChangeClass.PunctuationOnly
                : references.DifferOnlyInReferences(old, @new) ? ChangeClass.ReferencesOnly : ChangeClass.Modified;
        if (moved)
            return ChangeClass.Moved;
        return renumbered || !SameInnerNumbers(old.Provision, @new.Provision) ? ChangeClass.Renumbered : ChangeClass.Identical;
    }

    private Provision[] Openings(Provision[] old, Provision[] @new)
    {
        var openings = new List<Provision>();
        foreach (var provision in old)
            if (IsOpening(provision))
                openings.Add(provision);
        foreach (var provision in @new)
            if (IsOpening(provision))
                openings.Add(provision);
        return [.. openings];
    }

    private bool IsOpening(Provision provision) => provision.Kind.IsGrouping() || homes.Contains(provision);

    private bool SameInnerNumbers(Provision old, Provision @new) =>
        (old.Children.Count == 0 && @new.Children.Count == 0)
            || InnerNumbers(old).SequenceEqual(InnerNumbers(@new), StringComparer.Ordinal);

    private IEnumerable<string> InnerNumbers(Provision provision) => IsOpening(provision)
        ? []
        : provision.SelfAndDescendants().Skip(1)
            .Where(inner => inner.Kind != UnitKind.Note && inner.Number.Length > 0).Select(inner => inner.Number);

    private static ScoreParts Reasons(Link link) => new(link.Text, link.Heading, link.Position, link.Number, link.Pinned);
}
