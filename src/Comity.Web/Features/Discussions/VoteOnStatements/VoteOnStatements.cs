using System.Security.Claims;
using System.Text.RegularExpressions;
using Comity.Deliberation.Opinions;
using Comity.Deliberation.PersonalData;
using Comity.Web.Design;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions.DrawOpinionMap;
using Comity.Web.Features.Discussions.SubmitProposal;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Log;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.VoteOnStatements;

/// <summary>A person is shown one statement after the other and says what they think of it, and may add one.</summary>
public static partial class VoteOnStatements
{
    private const int MostOfOnePerson = 10;

    public static void MapVoteOnStatements(this IEndpointRouteBuilder app)
    {
        app.MapGet("/discussions/{key}/statements", ShowAsync).RequireAuthorization(Policies.SignedIn);
        app.MapPost("/discussions/{key}/statements", AddAsync).RequireAuthorization(Policies.SignedIn);
        app.MapPost("/discussions/{key}/statements/{code}/vote", VoteAsync).RequireAuthorization(Policies.SignedIn);
    }

    private static async Task<IResult> ShowAsync(
        string key, string? again, ClaimsPrincipal user, ComityDb db, LawLibrary library, OpinionMaps maps, Phrasebook phrases,
        TimeProvider time, CancellationToken cancellation) =>
        await DiscussedText.FindAsync(key, null, db, library, phrases, time, cancellation) is { } text
            ? Pages.Show<VoteOnStatementsPage>(await ViewAsync(text, again, StatementDraft.None, user, db, maps, cancellation))
            : Results.NotFound();

    private static async Task<IResult> AddAsync(
        string key, [FromForm] string? text, [FromForm] string? shown, ClaimsPrincipal user, ComityDb db, LawLibrary library,
        NodeLog log, OpinionMaps maps, Phrasebook phrases, TimeProvider time, CancellationToken cancellation)
    {
        if (await DiscussedText.FindAsync(key, null, db, library, phrases, time, cancellation) is not { } discussed)
            return Results.NotFound();
        var words = Spaces().Replace(ProposalInput.Clean(text), " ").Trim();
        var draft = await JudgeAsync(discussed, user, words, db, cancellation);
        // Whoever sends the same once more has seen what others said.
        var seen = (shown ?? "").Split(' ');
        if (draft.IsRefused || draft.Similar.Any(row => !seen.Contains(row.Code, StringComparer.Ordinal)))
            return Pages.Show<VoteOnStatementsPage>(
                await ViewAsync(discussed, null, draft, user, db, maps, cancellation),
                draft.IsRefused ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
        var statement = new Statement
        {
            DiscussionId = discussed.Discussion.Id,
            Text = words,
            Language = TextLanguages.PreferredBy(phrases.Culture),
            AuthorId = user.Id(),
            SubmittedAt = time.GetUtcNow(),
        };
        await log.AppendAsync(statement.EntryIn(discussed.Discussion, user.Id()), together => together.Add(statement));
        return Back(discussed.Discussion);
    }

    private static async Task<IResult> VoteAsync(
        string key, string code, [FromForm] string? say, ClaimsPrincipal user, ComityDb db, NodeLog log, Phrasebook phrases,
        TimeProvider time, CancellationToken cancellation)
    {
        if (await db.StatementAt(key, code).FirstOrDefaultAsync(cancellation) is not { HiddenFor: null } statement
            || VoteOf(say) is not { } vote)
            return Results.NotFound();
        var discussion = statement.Discussion!;
        var phase = discussion.PhaseAt(time.GetUtcNow());
        if (phase == Phase.Coming || user.Level() < discussion.MaySupport)
            return Pages.Say(phrases["support.level"], phrases["support.level.text"], StatusCodes.Status403Forbidden);
        var given = new StatementVote
        {
            StatementId = statement.Id,
            PersonId = user.Id(),
            Vote = vote,
            Level = user.Level(),
            GivenAt = time.GetUtcNow(),
            IsLate = phase == Phase.Closed,
        };
        var isNew = !await db.Set<StatementVote>().AnyAsync(
            row => row.StatementId == given.StatementId && row.PersonId == given.PersonId, cancellation);
        await log.SayAsync(given.EntryIn(discussion, statement), given, isNew);
        return Back(discussion);
    }

    private static Vote? VoteOf(string? say) => say switch
    {
        "agree" => Vote.Agree,
        "disagree" => Vote.Disagree,
        "pass" => Vote.Pass,
        _ => null,
    };

    private static Refusal? Refuse(DiscussedText text, ClaimsPrincipal user, string words) =>
        text.Phase != Phase.Open ? new Refusal("statement.closed")
        : user.Level() < text.Discussion.MayPropose ? new Refusal("propose.level")
        : words.Length is 0 or > Statement.LongestText ? new Refusal("statement.length", Statement.LongestText)
        : PersonalDataDetector.Find(words) is [var found, ..]
            ? new Refusal($"personal.{found.Kind}", words.Substring(found.Start, found.Length))
        : null;

    private static async Task<StatementDraft> JudgeAsync(
        DiscussedText text, ClaimsPrincipal user, string words, ComityDb db, CancellationToken cancellation)
    {
        if (Refuse(text, user, words) is { } refusal)
            return new StatementDraft(words, refusal, null, []);
        var all = await db.Set<Statement>().AsNoTracking().Where(row => row.DiscussionId == text.Discussion.Id)
            .OrderBy(row => row.SubmittedAt).ThenBy(row => row.Code).ToListAsync(cancellation);
        if (all.Count(row => row.AuthorId == user.Id()) >= MostOfOnePerson)
            return new StatementDraft(words, new Refusal("statement.enough", MostOfOnePerson), null, []);
        return SimilarStatements.SameAs(words, all) switch
        {
            { HiddenFor: not null } => new StatementDraft(words, new Refusal("statement.exists.hidden"), null, []),
            { } existing => new StatementDraft(words, null, existing, []),
            null => new StatementDraft(words, null, null, SimilarStatements.To(words, all)),
        };
    }

    private static async Task<StatementsView> ViewAsync(
        DiscussedText text, string? again, StatementDraft draft, ClaimsPrincipal user, ComityDb db, OpinionMaps maps,
        CancellationToken cancellation)
    {
        var me = user.Id();
        var all = await db.Set<Statement>().AsNoTracking().Where(row => row.DiscussionId == text.Discussion.Id)
            .OrderBy(row => row.SubmittedAt).ThenBy(row => row.Code)
            .Select(row => new StatementWithMine(row, db.Set<StatementVote>()
                .Where(vote => vote.StatementId == row.Id && vote.PersonId == me).Select(vote => (Vote?)vote.Vote)
                .FirstOrDefault()))
            .ToListAsync(cancellation);
        var open = all.FindAll(row => row.Statement.HiddenFor is null);
        var answered = all.Where(row => row.Mine is not null).Select(row => row.Statement.Code).ToHashSet(StringComparer.Ordinal);
        var next = open.Find(row => row.Statement.Code == again)?.Statement
            ?? await maps.DrawAsync(text.Discussion, me, open.ConvertAll(row => row.Statement), answered, cancellation);
        var hidden = all.Where(row => row.Statement.HiddenFor is not null && row.Statement.AuthorId == me)
            .Select(row => row.Statement).ToList();
        var whys = hidden.Count == 0 ? [] : await db.Set<Moderation>().AsNoTracking()
            .Where(done => done.Act == ModerationAct.Upheld
                && hidden.Select(row => (Guid?)row.Id).Contains(done.StatementId))
            .OrderBy(done => done.At).ToListAsync(cancellation);
        return new StatementsView(
            text, next, open.Count(row => row.Mine is null), open.FindAll(row => row.Mine is not null),
            hidden.ConvertAll(row => new HiddenStatement(row, whys.FindLast(done => done.StatementId == row.Id)?.Note)),
            user.MayDeliberate() ? all : [], draft);
    }

    private static IResult Back(Discussion discussion) => Results.LocalRedirect($"{discussion.Address}/statements");

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}

/// <summary>A statement and what the person reading said of it; null for nothing yet.</summary>
public sealed record StatementWithMine(Statement Statement, Vote? Mine);

/// <summary>A statement of the person reading that was hidden, and why the last appeal about it was not granted.</summary>
public sealed record HiddenStatement(Statement Statement, string? Upheld);

/// <summary>The statement to answer next, and what was answered.</summary>
/// <param name="Next">Null when there is none left.</param>
/// <param name="Left">How many the person has not answered.</param>
/// <param name="Hidden">What the person wrote and others do not read any more.</param>
/// <param name="Moderated">For the secretariat all of them; else none.</param>
/// <param name="Draft">The statement that was not taken.</param>
public sealed record StatementsView(
    DiscussedText Text, Statement? Next, int Left, IReadOnlyList<StatementWithMine> Answered,
    IReadOnlyList<HiddenStatement> Hidden, IReadOnlyList<StatementWithMine> Moderated, StatementDraft Draft);

/// <summary>What somebody wants to add.</summary>
/// <param name="Existing">What says just this already; null for nothing that anybody could answer.</param>
/// <param name="Similar">What says nearly this; the author decides.</param>
public sealed record StatementDraft(string Words, Refusal? Refusal, Statement? Existing, IReadOnlyList<Statement> Similar)
{
    public static StatementDraft None { get; } = new("", null, null, []);

    public bool IsRefused => Refusal is not null || Existing is not null;
}
