using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Comity.Web.Platform.Auditing;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Laws;

/// <summary>Publishes a version: after this it never changes.</summary>
public sealed class Publisher(LawLibrary library, IOutputCacheStore pages, Audit audit, TimeProvider time)
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
        if (work is null)
            db.Add(work = PublishedWork.From(law.Work, illustrative));
        db.Add(PublishedVersion.From(law, work.Id, time.GetUtcNow(), by));
        audit.Record(db, AuditedAct.VersionPublished, by, law.Iri);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Another editor published the same version in between: the unique index decides.
            return new Refusal("publish.exists", law.Iri);
        }

        await pages.EvictByTagAsync(CachedPages.Tag, cancellation);
        return null;
    }
}
