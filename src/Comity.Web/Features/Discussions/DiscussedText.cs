using System.Globalization;
using Comity.Legislation.Provisions;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions;

/// <summary>A discussion with the text it is about, in the reader's language where that language has it.</summary>
public sealed record DiscussedText(
    Discussion Discussion, VersionSummary Version, IReadOnlyList<VersionSummary> InOtherLanguages, Law Law, Phase Phase)
{
    /// <summary>What people speak about: articles, and what stands outside them.</summary>
    public IReadOnlyList<Provision> Articles { get; } =
        [.. Law.Provisions.Where(provision => provision.Kind is UnitKind.Article or UnitKind.Preamble)];

    /// <summary>Those of the text, that of the reader first.</summary>
    public IEnumerable<string> Languages => InOtherLanguages.Select(version => version.Language).Prepend(Version.Language);

    /// <summary>What the provision is called; its eId where the text has none such.</summary>
    public string NameOf(string eId, Phrasebook phrases) =>
        Law.Find(eId) is { } provision ? ProvisionNames.Of(Law, provision, phrases) : eId;

    internal static async Task<DiscussedText?> FindAsync(
        string key, string? language, ComityDb db, LawLibrary library, Phrasebook phrases, TimeProvider time,
        CancellationToken cancellation)
    {
        var discussion = await db.Set<Discussion>().AsNoTracking().Include(row => row.Work)
            .FirstOrDefaultAsync(row => row.Key == key, cancellation);
        if (discussion is null || await Versions.OfAsync(db, discussion.Work!.Iri, cancellation) is not { } versions)
            return null;
        var texts = versions.All.Where(version => version.VersionDate == discussion.VersionDate).ToList();
        var wanted = language ?? TextLanguages.PreferredBy(phrases.Culture);
        var version = texts.Find(text => text.Language == wanted) ?? texts[0];
        return new DiscussedText(
            discussion, version, [.. texts.Where(text => text.Id != version.Id)],
            await library.ReadAsync(version.Id, cancellation), discussion.PhaseAt(time.GetUtcNow()));
    }

    /// <summary>The article or the frame part that a provision stands in: what judgements and lists are about.</summary>
    public Provision ArticleOf(Provision provision) =>
        Law.PathTo(provision).Append(provision).FirstOrDefault(Articles.Contains) ?? provision;

    /// <summary>What a provision is called whatever its number becomes, as rows and log entries say it.</summary>
    public static string IdentityOf(Provision provision) => provision.Identity.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The words of a provision with all that stands in it, a line per block, as a proposal quotes and changes
    /// them.</summary>
    public static string WordsOf(Provision provision) => string.Join('\n', provision.SelfAndDescendants()
        .Select((part, place) => string.Join(' ', new[] { place == 0 ? "" : part.Designation, place == 0 ? "" : part.Heading,
            part.Text }
            .Where(words => words.Length > 0)))
        .Where(line => line.Length > 0));
}
