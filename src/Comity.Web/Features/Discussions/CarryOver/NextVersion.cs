using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.CarryOver;

/// <summary>The newest version of a work that was published after the one discussed, and what became there of the provisions that
/// proposals are about: found by their identities and their words, never guessed.</summary>
public sealed class NextVersion
{
    private readonly Dictionary<string, Provision> _discussed;
    private readonly Dictionary<string, Provision> _successors = new(StringComparer.Ordinal);

    private NextVersion(VersionSummary version, Law law, Law discussed)
    {
        (Version, Law) = (version, law);
        _discussed = discussed.Provisions.ToDictionary(provision => provision.EId, StringComparer.Ordinal);
        foreach (var provision in law.Provisions)
            _successors.TryAdd(DiscussedText.IdentityOf(provision), provision);
    }

    public VersionSummary Version { get; }

    public Law Law { get; }

    /// <summary>In the language of the text, or where it has no later version in another one that has; null when nothing was
    /// published after what is discussed.</summary>
    internal static async Task<NextVersion?> FindAsync(
        DiscussedText text, ComityDb db, LawLibrary library, CancellationToken cancellation)
    {
        var versions = (await Versions.OfAsync(db, text.Version.WorkIri, cancellation))!.All;
        var discussed = text.InOtherLanguages.Append(text.Version)
            .ToDictionary(version => version.Language, StringComparer.Ordinal);
        var next = versions.Where(version => IsLater(version, text.Discussion) && discussed.ContainsKey(version.Language))
            .OrderBy(version => version.Language == text.Version.Language).ThenBy(version => version, VersionSummary.ByTime)
            .LastOrDefault();
        return next is null ? null : new NextVersion(
            next,
            await library.ReadAsync(next.Id, cancellation),
            await library.ReadAsync(discussed[next.Language].Id, cancellation));
    }

    public static bool IsLater(VersionSummary version, Discussion discussion) =>
        string.CompareOrdinal(version.VersionDate, discussion.VersionDate) > 0;

    /// <summary>What became of a provision of the version discussed.</summary>
    public CarriedProvision Carry(string eId)
    {
        if (!_discussed.TryGetValue(eId, out var old)
            || !_successors.TryGetValue(DiscussedText.IdentityOf(old), out var successor))
            return new CarriedProvision(Carried.Orphaned, null, false);
        var isSame = AreEqual(old.Heading, successor.Heading)
            && AreEqual(DiscussedText.WordsOf(old), DiscussedText.WordsOf(successor));
        var isMoved = old.EId != successor.EId;
        return new CarriedProvision(!isSame ? Carried.Changed : isMoved ? Carried.Moved : Carried.Kept, successor, isMoved);
    }

    /// <summary>As comparisons take it: the shape of a dash or a space makes no other words.</summary>
    private static bool AreEqual(string one, string other) =>
        one == other || WordDifference.Between(one, other).All(span => span.Kind == DifferenceKind.Kept);
}

/// <summary>What a provision is in the next version.</summary>
/// <param name="Provision">It there; null for an orphan.</param>
/// <param name="IsMoved">It has another number or stands elsewhere, whatever became of its words.</param>
public sealed record CarriedProvision(Carried State, Provision? Provision, bool IsMoved);

/// <summary>What became of a provision in the next version.</summary>
public enum Carried
{
    /// <summary>The same words in the same place.</summary>
    Kept,

    /// <summary>The same words elsewhere.</summary>
    Moved,

    /// <summary>Other words.</summary>
    Changed,

    /// <summary>It has no successor.</summary>
    Orphaned,
}
