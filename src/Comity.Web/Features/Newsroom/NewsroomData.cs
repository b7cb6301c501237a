using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Newsroom;

/// <summary>What the newsroom holds about whoever works in it: the reports that they brought in, which stay.</summary>
internal sealed class NewsroomData(ComityDb db) : IHoldsPersonalData
{
    public string Name => "newsroom";

    public async Task<object> ExportAsync(Guid person, CancellationToken cancellation) => new
    {
        reports = await db.Set<Report>().Where(report => report.ById == person).OrderBy(report => report.At)
            .Select(report => new { report.Source, report.Published, report.At }).ToListAsync(cancellation),
    };

    public Task EraseAsync(Guid person, CancellationToken cancellation) =>
        db.Set<Report>().Where(report => report.ById == person)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ById, (Guid?)null), cancellation);
}
