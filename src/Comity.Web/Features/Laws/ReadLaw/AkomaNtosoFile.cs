using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Laws.ReadLaw;

/// <summary>The version as the Akoma Ntoso file that was published.</summary>
internal static class AkomaNtosoFile
{
    public static async Task<IResult> SendAsync(ComityDb db, VersionSummary version, CancellationToken cancellation)
    {
        var akn = await db.Set<PublishedVersion>().Where(row => row.Id == version.Id).Select(row => row.Akn)
            .SingleAsync(cancellation);
        var name = version.Iri["/akn/".Length..].Replace('/', '_');
        return Results.File(akn, "application/akn+xml; charset=utf-8", name + ".xml");
    }
}
