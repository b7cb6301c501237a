using System.Text.Json.Nodes;
using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Log;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Laws;

/// <summary>Publishes a version: after this it never changes, and the log says so.</summary>
public sealed class Publisher(LawLibrary library, NodeLog log, IOutputCacheStore pages, TimeProvider time)
{
    /// <summary>Publishes, or says why not. The identities of provisions are taken from the version before, where they live
    /// on.</summary>
    public async Task<Refusal?> PublishAsync(ComityDb db, Law law, bool illustrative, Guid? by, CancellationToken cancellation)
    {
        var versions = await Versions.OfAsync(db, law.Work.Iri, cancellation);
        if (versions?.In(law.Language).Any(version => version.VersionDate == law.VersionDate) == true)
            return new Refusal("publish.exists", law.Iri);

        var before = versions?.In(law.Language)
            .LastOrDefault(version => string.CompareOrdinal(version.VersionDate, law.VersionDate) < 0);
        if (before is not null)
        {
            var previous = await library.ReadAsync(before.Id, cancellation);
            law = Succession.Carry(
                law,
                Comparer.Compare(previous, law),
                Comparer.Compare(previous, law, new ComparisonOptions { Level = ComparisonLevel.Paragraph }));
        }

        var key = PublishedWork.KeyOf(law.Work.Iri);
        var work = await db.Set<PublishedWork>().FirstOrDefaultAsync(known => known.Key == key, cancellation);
        var @new = work is null ? PublishedWork.From(law.Work, illustrative) : null;
        var version = PublishedVersion.From(law, (work ?? @new)!.Id, time.GetUtcNow(), by);
        try
        {
            await log.AppendAsync(EntryOf(law, version, illustrative), together =>
            {
                if (@new is not null)
                    together.Add(@new);
                together.Add(version);
            });
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Another editor published the same version in between: the unique index decides.
            return new Refusal("publish.exists", law.Iri);
        }

        await pages.EvictByTagAsync(CachedPages.Tag, cancellation);
        return null;
    }

    /// <summary>Which text was published, for ever; who published it can be proved and erased.</summary>
    private static NewEntry EntryOf(Law law, PublishedVersion version, bool illustrative)
    {
        var entry = new NewEntry("version-published", new JsonObject
        {
            ["work"] = law.Work.Iri,
            ["language"] = law.Language,
            ["version"] = law.VersionDate,
            ["akn"] = version.Hash,
            ["illustrative"] = illustrative,
        }) { Subject = law.Iri };
        return version.PublishedById is { } by ? entry.CommitAccount("by", by) : entry;
    }
}
