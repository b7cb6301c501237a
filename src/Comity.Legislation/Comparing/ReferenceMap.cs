using System.Text;
using Comity.Legislation.Citing;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Comparing;

/// <summary>Whether references follow the provisions that they name.</summary>
internal sealed class ReferenceMap(NamedProvisions oldNames, NamedProvisions newNames, Successors successors)
{
    /// <summary>Whether two texts have the same words once every reference follows the renumbering. A reference to an article or
    /// chapter that kept an old number changed nothing; it is for the stale references to say.</summary>
    public bool DifferOnlyInReferences(ComparedUnit old, ComparedUnit @new)
    {
        var before = Citation.Of(old.Words, old.Provision, old.Article);
        var after = Citation.Of(@new.Words, @new.Provision, @new.Article);
        if (before.Count != after.Count || before.Count == 0 || old.Provision.Heading != @new.Provision.Heading)
            return false;
        var mapped = new StringBuilder();
        var at = 0;
        for (var i = 0; i < before.Count; i++)
        {
            var (from, to) = (before[i].Reference, after[i].Reference);
            if (!Follows(before[i], after[i]) && !(from.Kind <= UnitKind.Article && from.Number == to.Number))
                return false;
            mapped.Append(old.Words, at, from.Start - at).Append(@new.Words, to.Start, to.Length);
            at = from.Start + from.Length;
        }

        mapped.Append(old.Words, at, old.Words.Length - at);
        return LooseText.SameWords(mapped.ToString(), @new.Words);
    }

    /// <summary>Whether a reference names what the provision named before has become.</summary>
    public bool Follows(Citation before, Citation after)
    {
        if (before.Reference.Kind != after.Reference.Kind)
            return false;
        if (Pointed(before) is not { } pointed)
            return before.Reference.Number == after.Reference.Number;
        if (before.Reference.Kind <= UnitKind.Article)
            return newNames.Find(after) is { } named && successors.Of(pointed).Contains(named);
        return Parents(before, after) is var (oldParent, newParent)
            && (successors.Inside(oldParent, newParent, pointed) is { } partner
                ? partner == newNames.Find(after)
                : before.Reference.Number == after.Reference.Number);
    }

    /// <summary>What an old reference names.</summary>
    public Provision? Pointed(Citation before) => oldNames.Find(before);

    /// <summary>Whether the number by which the old text names a provision names something else in the new text.</summary>
    public bool HasLeft(Citation before)
    {
        if (Pointed(before) is not { } pointed)
            return false;
        if (before.Reference.Kind <= UnitKind.Article)
            return !successors.Of(pointed).Any(now => ReferenceReader.Key(now.Number) == before.Reference.Number);
        // Where the article itself has left, the reference to the article says so.
        return oldNames.Outer(before) is { } parent
            && successors.Of(parent) is [var now, ..] && now.Number == parent.Number
            && successors.Inside(parent, now, pointed) is { } partner
            && ReferenceReader.Key(partner.Number) != before.Reference.Number;
    }

    /// <summary>Where the provision that a reference named stands now.</summary>
    public Provision? Now(Citation before)
    {
        if (Pointed(before) is not { } pointed)
            return null;
        var inner = before.Reference.Kind > UnitKind.Article;
        var outside = inner ? oldNames.Outer(before)! : pointed;
        if (successors.Of(outside) is not [var now, ..])
            return null;
        return inner ? successors.Inside(outside, now, pointed) : now;
    }

    /// <summary>The provisions in which the two named ones stand, if one continues the other.</summary>
    private (Provision Old, Provision New)? Parents(Citation before, Citation after) =>
        oldNames.Outer(before) is { } old && newNames.Outer(after) is { } @new && Continues(old, @new, before, after)
            ? (old, @new) : null;

    private bool Continues(Provision old, Provision @new, Citation before, Citation after) =>
        successors.Of(old).Contains(@new)
        || (before.Outer is { } outerBefore && after.Outer is { } outerAfter && Follows(outerBefore, outerAfter));
}
