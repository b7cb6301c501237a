using Comity.Legislation.Provisions;
using Comity.Web.Design;
using Comity.Web.Features.Discussions.AnswerProposals;
using Comity.Web.Features.Discussions.CarryOver;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.TreatmentTable;

/// <summary>The comparative table of proposals: what was proposed, who supports it, what became of it and why. Anybody can count
/// what is unanswered.</summary>
public static class ReadTreatmentTable
{
    private const int PageSize = 40;

    public static void MapTreatmentTable(this IEndpointRouteBuilder app)
    {
        app.MapGet("/discussions/{key}/table", ShowAsync).AllowAnonymous().CacheOutput(CachedPages.Policy);
        app.MapGet("/discussions/{key}/table/file", SendAsync).AllowAnonymous().CacheOutput(CachedPages.Policy);
    }

    private static async Task<IResult> ShowAsync(
        string key, [AsParameters] TreatmentFilter filter, string? language, ComityDb db, LawLibrary library, Phrasebook phrases,
        TimeProvider time, CancellationToken cancellation)
    {
        if (await DiscussedText.FindAsync(key, language, db, library, phrases, time, cancellation) is not { } text)
            return Results.NotFound();
        var all = filter.Of(db, text);
        var wanted = Math.Max(filter.Page ?? 1, 1);
        var (rows, count) = await TreatedRows.ReadAsync(
            all, text, (Math.Min(wanted, 1_000_000) - 1) * PageSize, PageSize, cancellation);
        if (rows.Count == 0 && wanted > 1)
            return Results.NotFound();
        var answered = await db.CurrentAnswers().Where(answer => answer.DiscussionId == text.Discussion.Id)
            .GroupBy(answer => answer.Disposition).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        return Pages.Show<TreatmentTablePage>(new TreatmentView(
            text, filter, await TreatedText.ReadAsync(text, db, library, cancellation), rows, count, wanted,
            Math.Max(1, (count + PageSize - 1) / PageSize),
            await db.Set<Proposal>().CountAsync(proposal => proposal.DiscussionId == text.Discussion.Id, cancellation),
            answered));
    }

    private static async Task<IResult> SendAsync(
        string key, [AsParameters] TreatmentFilter filter, string? format, int? part, string? language, HttpContext http,
        ComityDb db, LawLibrary library, TreatmentFiles files, Phrasebook phrases, TimeProvider time,
        CancellationToken cancellation)
    {
        if (!TreatmentFiles.Formats.Any(known => known == format)
            || await DiscussedText.FindAsync(key, language, db, library, phrases, time, cancellation) is not { } text)
            return Results.NotFound();
        var (type, name) = (TreatmentFiles.TypeOf(format!), $"{key}_{text.Version.Language}.{format}");
        if (http.IsHead())
            return new SentFile(type, name, _ => Task.CompletedTask);
        var skip = (Math.Clamp(part ?? 1, 1, 10_000) - 1) * TreatmentFiles.MostRows;
        var file = await files.MakeAsync(
            async () => (await TreatedRows.ReadAsync(
                filter.Of(db, text), text, skip, TreatmentFiles.MostRows, cancellation)).Rows,
            await TreatedText.ReadAsync(text, db, library, cancellation), format!, phrases, cancellation);
        if (file is not null)
            return Results.File(file, type, name);
        http.Response.Headers.RetryAfter = "5";
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>The texts that a table of proposals is about: the one discussed, and the one that followed.</summary>
public sealed record TreatedText(DiscussedText Text, IReadOnlyList<VersionSummary> Versions, NextVersion? Next)
{
    private readonly Dictionary<string, Provision> _provisions =
        Text.Law.Provisions.ToDictionary(provision => provision.EId, StringComparer.Ordinal);

    internal static async Task<TreatedText> ReadAsync(
        DiscussedText text, ComityDb db, LawLibrary library, CancellationToken cancellation) => new(
            text, (await Laws.Versions.OfAsync(db, text.Version.WorkIri, cancellation))!.All,
            await NextVersion.FindAsync(text, db, library, cancellation));

    public Provision? Find(string eId) => _provisions.GetValueOrDefault(eId);

    public NewWords? WordsOf(Answer? answer) => GivenAnswer.WordsOf(answer, Versions);
}

/// <summary>A page of the table.</summary>
/// <param name="Count">How many rows the filter leaves.</param>
/// <param name="All">How many proposals there are in the discussion.</param>
/// <param name="ByDisposition">How many of them have each answer.</param>
public sealed record TreatmentView(
    DiscussedText Text, TreatmentFilter Filter, TreatedText Treated, IReadOnlyList<TreatedRow> Rows, int Count, int Page,
    int Pages, int All, IReadOnlyDictionary<Disposition, int> ByDisposition)
{
    public int Answered => ByDisposition.Where(row => row.Key != Disposition.UnderConsideration).Sum(row => row.Value);
}
