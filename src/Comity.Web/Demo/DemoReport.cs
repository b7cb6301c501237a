using Comity.Web.Features.Newsroom;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Demo;

/// <summary>One press report of an illustrative visit.</summary>
internal static class DemoReport
{
    public static async Task SeedAsync(IServiceProvider services, ComityDb db, CancellationToken cancellation)
    {
        if (await db.Set<Report>().AnyAsync(cancellation))
            return;
        await using var stream = typeof(DemoReport).Assembly.GetManifestResourceStream("demo-report.txt")!;
        using var reader = new StreamReader(stream);
        db.Add(new Report
        {
            Source = "press.example",
            Published = new DateOnly(2026, 3, 12),
            Text = await reader.ReadToEndAsync(cancellation),
            ById = null,
            At = services.GetRequiredService<TimeProvider>().GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellation);
    }
}
