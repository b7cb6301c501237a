using System.Globalization;
using System.Security.Claims;
using Comity.Communiques.Reading;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Newsroom.ReadReports;

/// <summary>A protocol officer pastes a press report and sees what it says, each thing beside the words that say it.</summary>
public static class ReadReports
{
    private const int MostListed = 100;

    public static void MapReadReports(this IEndpointRouteBuilder app)
    {
        app.MapGet("/newsroom", ShowAsync).RequireAuthorization(Policies.Cooperate);
        app.MapPost("/newsroom", AddAsync).RequireAuthorization(Policies.Cooperate);
        app.MapGet("/newsroom/reports/{id:guid}", ReadAsync).RequireAuthorization(Policies.Cooperate);
        app.MapPost("/newsroom/reports/{id:guid}/remove", RemoveAsync).RequireAuthorization(Policies.Cooperate)
            .WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> ShowAsync(ComityDb db, CancellationToken cancellation) =>
        Pages.Show<NewsroomPage>(await ViewAsync(ReportInput.None, null, db, cancellation));

    private static async Task<IResult> AddAsync(
        [FromForm] string? text, [FromForm] string? source, [FromForm] string? published, ClaimsPrincipal user, ComityDb db,
        TimeProvider time, CancellationToken cancellation)
    {
        var input = new ReportInput((text ?? "").Trim(), (source ?? "").Trim(), (published ?? "").Trim());
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var isDay = DateOnly.TryParseExact(
            input.Published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        var refusal = input.Text.Length == 0 ? new Refusal("press.empty")
            : input.Text.Length > Report.LongestText ? new Refusal("press.long", Report.LongestText)
            : input.Source.Length is 0 or > Report.LongestSource ? new Refusal("press.source.bad", Report.LongestSource)
            : input.Published.Length > 0 && (!isDay || day.Year < 1900 || day > today.AddDays(1)) ? new Refusal("press.day.bad")
            : null;
        if (refusal is not null)
            return Pages.Show<NewsroomPage>(
                await ViewAsync(input, refusal, db, cancellation), StatusCodes.Status400BadRequest);
        var report = new Report
        {
            Source = input.Source,
            Published = isDay ? day : null,
            Text = input.Text,
            ById = user.Id(),
            At = time.GetUtcNow(),
        };
        db.Add(report);
        await db.SaveChangesAsync(cancellation);
        return Results.LocalRedirect(report.Address);
    }

    private static async Task<IResult> ReadAsync(Guid id, ComityDb db, CancellationToken cancellation) =>
        await db.Set<Report>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation) is { } report
            ? Pages.Show<ReportPage>(ReportView.Of(report, CommuniqueReader.Read(report.Text, report.Published, null)))
            : Results.NotFound();

    private static async Task<IResult> RemoveAsync(Guid id, ComityDb db, CancellationToken cancellation) =>
        await db.Set<Report>().Where(row => row.Id == id).ExecuteDeleteAsync(cancellation) == 0
            ? Results.NotFound() : Results.LocalRedirect("/newsroom");

    private static async Task<NewsroomView> ViewAsync(
        ReportInput input, Refusal? refusal, ComityDb db, CancellationToken cancellation) => new(
        await db.Set<Report>().OrderByDescending(row => row.At).Take(MostListed)
            .Select(row => new ListedReport(row.Id, row.Source, row.Published, row.Text.Substring(0, 120)))
            .ToListAsync(cancellation),
        input, refusal);
}

/// <summary>A report as somebody pasted it.</summary>
public sealed record ReportInput(string Text, string Source, string Published)
{
    public static ReportInput None { get; } = new("", "", "");
}

/// <summary>A report in the list, with its first words.</summary>
public sealed record ListedReport(Guid Id, string Source, DateOnly? Published, string Beginning);

/// <summary>The reports that came in, the newest first, and the form for another.</summary>
public sealed record NewsroomView(IReadOnlyList<ListedReport> Reports, ReportInput Input, Refusal? Refusal);
