using Comity.Web.Features.Accounts;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.ExportDiscussion;

/// <summary>One of the tables that a discussion is given out as.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Columns">Its columns; what each means is in the dictionary.</param>
/// <param name="Rows">Its rows at a moment as they come from the database: texts, whole numbers, true and false; null for
/// nothing.</param>
internal sealed record OpenTable(
    string Name, IReadOnlyList<string> Columns, Func<ComityDb, Discussion, DateTimeOffset, IAsyncEnumerable<object?[]>> Rows)
{
    /// <summary>The one that is there only where regions are listed.</summary>
    public const string Regions = "regions";

    public static IReadOnlyList<OpenTable> All { get; } =
    [
        new("proposals",
        [
            "code", "entry", "kind", "provision", "version", "language", "wording", "reason", "hidden_for", "pseudonym", "level",
            "submitted_at", "source", "received_on", "late", "supports", "supports_verified",
        ], (db, discussion, _) => Proposals(db, discussion)),
        new("supports", ["code", "day", "supports", "supports_verified"], (db, discussion, _) => Supports(db, discussion)),
        new(Regions, ["code", "region", "supports", "supports_verified"], SupportsFrom),
        new("answers",
        [
            "code", "number", "disposition", "answer", "new_provision", "quote", "answered_at",
        ], (db, discussion, _) => AnswersGiven(db, discussion)),
        new("moderation", ["code", "statement", "act", "reason_code", "decided_at"],
            (db, discussion, _) => Moderations(db, discussion)),
        new("statements", ["statement", "text", "language", "hidden_for", "submitted_at"],
            (db, discussion, _) => Statements(db, discussion)),
    ];

    /// <summary>Every column of every table, each once.</summary>
    public static IReadOnlyList<string> AllColumns { get; } =
        [.. All.SelectMany(table => table.Columns).Distinct(StringComparer.Ordinal)];

    private static async IAsyncEnumerable<object?[]> Proposals(ComityDb db, Discussion discussion)
    {
        var address = $"{discussion.Address}/proposals/";
        var rows = db.Set<Proposal>().AsNoTracking().Where(row => row.DiscussionId == discussion.Id).OrderBy(row => row.Id)
            .Select(row => new
            {
                Proposal = row,
                Entry = db.Set<LogEntry>().Where(entry => entry.Subject == address + row.Code)
                    .Min(entry => (long?)entry.Index),
                Supports = db.Set<Support>().Count(support => support.ProposalId == row.Id && !support.IsLate),
                Verified = db.Set<Support>().Count(support => support.ProposalId == row.Id && !support.IsLate
                    && support.Level == VerificationLevel.Identity),
            }).AsAsyncEnumerable();
        await foreach (var row in rows)
            yield return
            [
                row.Proposal.Code, row.Entry, row.Proposal.Kind, row.Proposal.EId, discussion.VersionDate, row.Proposal.Language,
                row.Proposal.Shown?.Wording, row.Proposal.Shown?.Reason, row.Proposal.HiddenFor, row.Proposal.Pseudonym,
                row.Proposal.Level, row.Proposal.SubmittedAt, row.Proposal.Source, row.Proposal.ReceivedOn, row.Proposal.IsLate,
                row.Supports, row.Verified,
            ];
    }

    /// <summary>A day is one of UTC; supports that came late are not counted.</summary>
    private static async IAsyncEnumerable<object?[]> Supports(ComityDb db, Discussion discussion)
    {
        var rows = db.Set<Support>().AsNoTracking()
            .Where(row => row.Proposal!.DiscussionId == discussion.Id && !row.IsLate)
            .OrderBy(row => row.ProposalId).ThenBy(row => row.GivenAt)
            .Select(row => new { row.Proposal!.Code, row.GivenAt, row.Level }).AsAsyncEnumerable();
        (string Code, DateOnly Day, int All, int Verified)? open = null;
        await foreach (var row in rows)
        {
            var day = DateOnly.FromDateTime(row.GivenAt.UtcDateTime);
            if (open is { } done && (done.Code, done.Day) != (row.Code, day))
            {
                yield return [done.Code, done.Day, done.All, done.Verified];
                open = null;
            }

            var verified = row.Level == VerificationLevel.Identity ? 1 : 0;
            open = open is { } sum ? (row.Code, day, sum.All + 1, sum.Verified + verified) : (row.Code, day, 1, verified);
        }

        if (open is { } last)
            yield return [last.Code, last.Day, last.All, last.Verified];
    }

    private static async IAsyncEnumerable<object?[]> SupportsFrom(ComityDb db, Discussion discussion, DateTimeOffset now)
    {
        await foreach (var (code, counts) in SupportsByRegion.OfEachAsync(db, discussion, now))
            foreach (var row in counts)
                yield return [code, row.Region, row.All, row.Verified];
    }

    private static async IAsyncEnumerable<object?[]> AnswersGiven(ComityDb db, Discussion discussion)
    {
        var rows = db.Set<Answer>().AsNoTracking().Where(row => row.DiscussionId == discussion.Id)
            .OrderBy(row => row.AnsweredAt).ThenBy(row => row.Id)
            .Select(row => new { Answer = row, row.Proposal!.Code }).AsAsyncEnumerable();
        await foreach (var row in rows)
            yield return
            [
                row.Code, row.Answer.Number, row.Answer.Disposition, row.Answer.Reason, row.Answer.NewEId, row.Answer.Quote,
                row.Answer.AnsweredAt,
            ];
    }

    private static async IAsyncEnumerable<object?[]> Moderations(ComityDb db, Discussion discussion)
    {
        var rows = db.ModerationsOf(discussion).OrderBy(row => row.At).ThenBy(row => row.Id)
            .Select(row => new { row.Proposal!.Code, Statement = row.Statement!.Code, row.Act, row.Reason, row.At })
            .AsAsyncEnumerable();
        await foreach (var row in rows)
            yield return [row.Code, row.Statement, row.Act, row.Reason, row.At];
    }

    private static async IAsyncEnumerable<object?[]> Statements(ComityDb db, Discussion discussion)
    {
        var rows = db.Set<Statement>().AsNoTracking().Where(row => row.DiscussionId == discussion.Id)
            .OrderBy(row => row.SubmittedAt).ThenBy(row => row.Code).AsAsyncEnumerable();
        await foreach (var row in rows)
            yield return [row.Code, row.HiddenFor is null ? row.Text : null, row.Language, row.HiddenFor, row.SubmittedAt];
    }
}
