using System.Text.Json;
using Comity.Deliberation.Opinions;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions;
using Comity.Web.Platform.Log;

namespace Comity.Web.Demo;

/// <summary>Statements on the illustrative draft, and the votes of invented people: three kinds of them, and a few who follow a
/// script.</summary>
internal static class DemoOpinions
{
    private const int People = 150;
    private const int Scripted = 10;

    public static async Task SeedAsync(NodeLog log, Discussion discussion, DateTimeOffset now)
    {
        using var stream = typeof(DemoOpinions).Assembly.GetManifestResourceStream("discussion/statements.json")!;
        var given = JsonSerializer.Deserialize<List<Given>>(stream, JsonSerializerOptions.Web)!;
        // The same votes at every start, so that the guide can speak of them.
        var chance = new Random(2026);
        var statements = new List<Statement>();
        foreach (var one in given)
        {
            var statement = new Statement
            {
                DiscussionId = discussion.Id, Text = one.Text, Language = one.Language, AuthorId = null,
                SubmittedAt = discussion.OpensAt,
            };
            statements.Add(statement);
            await log.AppendAsync(statement.EntryIn(discussion, Guid.CreateVersion7()), together => together.Add(statement));
        }

        var votes = new List<Task<long>>();
        for (var number = 0; number < People + Scripted; number++)
        {
            var (person, kind) = (Guid.CreateVersion7(), number % 5 < 2 ? 0 : number % 5 < 4 ? 1 : 2);
            foreach (var (one, statement) in given.Zip(statements))
            {
                var isScripted = number >= People;
                if (!isScripted && chance.NextDouble() < 0.3)
                    continue;
                var vote = isScripted ? (statements.IndexOf(statement) % 2 == 0 ? Vote.Disagree : Vote.Agree)
                    : chance.NextDouble() < 0.08 ? Vote.Pass
                    : chance.NextDouble() < one.Agree[kind] ? Vote.Agree : Vote.Disagree;
                votes.Add(VoteAsync(log, discussion, statement, new StatementVote
                {
                    StatementId = statement.Id, PersonId = person, Vote = vote, Level = VerificationLevel.Email,
                    GivenAt = now, IsLate = false,
                }));
            }
        }

        await Task.WhenAll(votes);
    }

    private static Task<long> VoteAsync(NodeLog log, Discussion discussion, Statement statement, StatementVote vote) =>
        log.AppendAsync(vote.EntryIn(discussion, statement), together => together.Add(vote));

    private sealed record Given(string Language, string Text, double[] Agree);
}
