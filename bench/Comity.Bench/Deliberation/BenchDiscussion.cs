using System.Globalization;
using Comity.Legislation.Provisions;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Bench.Deliberation;

/// <summary>A published law of a hundred articles and an open discussion of it.</summary>
/// <param name="Discussion">The discussion, called <c>bench</c>.</param>
/// <param name="Version">The law.</param>
internal sealed record BenchDiscussion(Discussion Discussion, PublishedVersion Version)
{
    public const string Address = "/discussions/bench";

    public static async Task<BenchDiscussion> OpenAsync(ComityDb db, Publisher publisher)
    {
        var law = new Law(new Work("xx", "act", "2026", "bench"), "eng", "2026-01-01", "Bench law", new Provision
        {
            Kind = UnitKind.Act,
            Children =
            [
                .. Enumerable.Range(1, 100).Select(number => new Provision
                {
                    Kind = UnitKind.Article,
                    Number = number.ToString(CultureInfo.InvariantCulture),
                    Designation = $"Article {number}",
                    Text = string.Join(' ', Enumerable.Repeat($"The matter {number} is regulated by law.", 10)),
                }),
            ],
        });
        if (await publisher.PublishAsync(db, law, illustrative: false, by: null, CancellationToken.None) is { } refusal)
            throw new InvalidOperationException(refusal.Key);
        var version = await db.Set<PublishedVersion>().SingleAsync();
        var discussion = new Discussion
        {
            Key = "bench",
            WorkId = version.WorkId,
            VersionDate = version.VersionDate,
            OpensAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            ClosesAt = new DateTimeOffset(2999, 1, 1, 0, 0, 0, TimeSpan.Zero),
            MayPropose = VerificationLevel.Unverified,
            MaySupport = VerificationLevel.Unverified,
        };
        db.Add(discussion);
        return new BenchDiscussion(discussion, version);
    }

    public Proposal Propose(int number, string reason, DateTimeOffset time) => new()
    {
        Id = Guid.CreateVersion7(time),
        DiscussionId = Discussion.Id,
        Kind = (ProposalKind)(number % 5),
        VersionId = Version.Id,
        EId = $"art_{1 + (number * 7919 % 100)}",
        Identity = "",
        Quote = "",
        Wording = "",
        Reason = reason,
        Language = "eng",
        Pseudonym = "bench",
        Level = VerificationLevel.Unverified,
        SubmittedAt = time,
        IsLate = false,
    };
}
