using Comity.Legislation.Provisions;

namespace Comity.Legislation.Comparing;

/// <summary>Says what happened to a row of the correspondence and why its sides belong together.</summary>
internal sealed class Classifier(List<ComparedUnit> olds, List<ComparedUnit> news, Places places, ReferenceMap references)
{
    private static readonly ScoreParts Alone = new(0, double.NaN, 0, 0);

    public Correspondence Classify(Row row)
    {
        var old = row.Old.Select(o => olds[o].Provision).ToArray();
        var @new = row.New.Select(n => news[n].Provision).ToArray();
        if (row.Main is not { } main)
            return new Correspondence(row.Class!.Value, old, @new, 1, Alone);
        var (before, after) = (olds[main.Old], news[main.New]);
        var renumbered = before.Number != after.Number;
        var moved = places.IsMoved(main.Old, main.New);
        return new Correspondence(row.Class ?? OfPair(before, after, renumbered, moved), old, @new, main.Score, Reasons(main))
        {
            IsRenumbered = renumbered,
            IsMoved = moved,
        };
    }

    private ChangeClass OfPair(ComparedUnit old, ComparedUnit @new, bool renumbered, bool moved)
    {
        var (oldText, newText) = (FullText(old), FullText(@new));
        if (!LooseText.SameWords(oldText, newText))
            return references.DifferOnlyInReferences(old, @new) ? ChangeClass.ReferencesOnly : ChangeClass.Modified;
        if (!LooseText.SamePrinting(oldText, newText))
            return ChangeClass.PunctuationOnly;
        if (moved)
            return ChangeClass.Moved;
        var innerRenumbered = !LooseText.SamePrinting(ProvisionText.Of(old.Provision), ProvisionText.Of(@new.Provision));
        return renumbered || innerRenumbered ? ChangeClass.Renumbered : ChangeClass.Identical;
    }

    private static string FullText(ComparedUnit unit) =>
        unit.Provision.Heading.Length > 0 ? $"{unit.Provision.Heading}\n{unit.Words}" : unit.Words;

    private static ScoreParts Reasons(Link link) => new(link.Text, link.Heading, link.Position, link.Number, link.Pinned);
}
