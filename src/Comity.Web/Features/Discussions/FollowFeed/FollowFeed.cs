using System.Globalization;
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
    private const string Atom = "http://www.w3.org/2005/Atom";
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
        var news = proposals.Select(row => new News(
                row.AddressIn(discussion), $"{phrases[$"asks.{row.Kind}"]}: {Name(text, row.EId, phrases)}", row.SubmittedAt,
                row.Pseudonym, row.Shown is { } shown ? Lines(shown.Wording, shown.Reason) : row.WhyNotShown(phrases)))
            .Concat(answers.Select(row => new News(
                row.AddressIn(discussion, row.Proposal!),
                $"{phrases[$"disposition.{row.Disposition}"]}: {Name(text, row.Proposal!.EId, phrases)}", row.AnsweredAt,
                phrases["site.name"], row.Reason)))
            .OrderByDescending(one => one.At).ThenBy(one => one.Address, StringComparer.Ordinal).Take(MostEntries).ToList();
        return Results.Stream(
            stream => WriteAsync(stream, phrases["discussion.title", text.Version.Title], discussion, news, site),
            "application/atom+xml; charset=utf-8");
    }

    private static string Name(DiscussedText text, string eId, Phrasebook phrases) =>
        text.Law.Find(eId) is { } provision ? ProvisionNames.Of(text.Law, provision, phrases) : eId;

    private static string Lines(params IEnumerable<string> lines) => string.Join('\n', lines.Where(line => line.Length > 0));

    private static async Task WriteAsync(
        Stream stream, string title, Discussion discussion, IReadOnlyList<News> news, PublicAddress site)
    {
        await using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Async = true, CheckCharacters = false });
        await xml.WriteStartElementAsync(null, "feed", Atom);
        await ElementAsync("id", site.Of(discussion.Address).ToString());
        await ElementAsync("title", title);
        await ElementAsync("updated", Time(news.Count > 0 ? news[0].At : discussion.OpensAt));
        await LinkAsync("alternate", discussion.Address);
        await LinkAsync("self", $"{discussion.Address}/feed");
        foreach (var one in news)
        {
            await xml.WriteStartElementAsync(null, "entry", Atom);
            await ElementAsync("id", site.Of(one.Address).ToString());
            await ElementAsync("title", one.Title);
            await ElementAsync("updated", Time(one.At));
            await xml.WriteStartElementAsync(null, "author", Atom);
            await ElementAsync("name", one.By);
            await xml.WriteEndElementAsync();
            await LinkAsync("alternate", one.Address);
            await ElementAsync("summary", one.Words);
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();

        Task ElementAsync(string name, string text) => xml.WriteElementStringAsync(null, name, Atom, Allowed(text));

        async Task LinkAsync(string relation, string address)
        {
            await xml.WriteStartElementAsync(null, "link", Atom);
            await xml.WriteAttributeStringAsync(null, "rel", null, relation);
            await xml.WriteAttributeStringAsync(null, "href", null, site.Of(address).ToString());
            await xml.WriteEndElementAsync();
        }
    }

    /// <summary>What people write may hold characters that XML cannot.</summary>
    private static string Allowed(string text) => string.Concat(text.EnumerateRunes().Where(rune =>
        rune.Value is '\t' or '\n' or >= 0x20 and not (>= 0x7F and <= 0x9F) and not (0xFFFE or 0xFFFF)));

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private sealed record News(string Address, string Title, DateTimeOffset At, string By, string Words);
}
