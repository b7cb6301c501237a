using System.ServiceModel.Syndication;
using System.Xml;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions.FollowFeed;

/// <summary>What came and what was answered in a discussion, as an Atom feed (RFC 4287), the newest first.</summary>
public static class FollowFeed
{
    private const int MostEntries = 50;

    public static void MapFollowFeed(this IEndpointRouteBuilder app) =>
        app.MapGet("/discussions/{key}/feed", ShowAsync).AllowAnonymous().CacheOutput(CachedPages.Policy);

    private static async Task<IResult> ShowAsync(
        string key, ComityDb db, LawLibrary library, Phrasebook phrases, PublicAddress site, TimeProvider time,
        CancellationToken cancellation)
    {
        if (await DiscussedText.FindAsync(key, null, db, library, phrases, time, cancellation) is not { } text)
            return Results.NotFound();
        var discussion = text.Discussion;
        var proposals = await db.Set<Proposal>().AsNoTracking().Where(row => row.DiscussionId == discussion.Id)
            .OrderByDescending(row => row.SubmittedAt).ThenBy(row => row.Code).Take(MostEntries).ToListAsync(cancellation);
        var answers = await db.Set<Answer>().AsNoTracking().Include(row => row.Proposal)
            .Where(row => row.DiscussionId == discussion.Id)
            .OrderByDescending(row => row.AnsweredAt).ThenBy(row => row.Id).Take(MostEntries).ToListAsync(cancellation);
        var items = proposals.Select(row => Item(
                row.AddressIn(discussion), $"{phrases[$"asks.{row.Kind}"]}: {text.NameOf(row.EId, phrases)}", row.SubmittedAt,
                row.Pseudonym, row.Shown is { } shown ? Lines(shown.Wording, shown.Reason) : row.WhyNotShown(phrases), site))
            .Concat(answers.Select(row => Item(
                row.AddressIn(discussion, row.Proposal!),
                $"{phrases[$"disposition.{row.Disposition}"]}: {text.NameOf(row.Proposal!.EId, phrases)}", row.AnsweredAt,
                phrases["site.name"], row.Reason, site)))
            .OrderByDescending(item => item.LastUpdatedTime).ThenBy(item => item.Id, StringComparer.Ordinal)
            .Take(MostEntries).ToList();
        var address = site.Of(discussion.Address);
        var feed = new SyndicationFeed(
            Allowed(phrases["discussion.title", text.Version.Title]), "", address, address.ToString(),
            items.FirstOrDefault()?.LastUpdatedTime ?? discussion.OpensAt, items);
        feed.Links.Add(SyndicationLink.CreateSelfLink(site.Of($"{discussion.Address}/feed")));
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream))
            feed.SaveAsAtom10(xml);
        return Results.Bytes(stream.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private static SyndicationItem Item(
        string address, string title, DateTimeOffset at, string by, string words, PublicAddress site) => new(
        Allowed(title), "", site.Of(address), site.Of(address).ToString(), at)
        {
            Authors = { new SyndicationPerson { Name = by } },
            Summary = new TextSyndicationContent(Allowed(words)),
        };

    private static string Lines(params IEnumerable<string> lines) => string.Join('\n', lines.Where(line => line.Length > 0));

    /// <summary>What people write may hold characters that XML cannot.</summary>
    private static string Allowed(string text) => string.Concat(text.EnumerateRunes().Where(rune =>
        rune.Value is '\t' or '\n' or >= 0x20 and not (>= 0x7F and <= 0x9F) and not (0xFFFE or 0xFFFF)));
}
