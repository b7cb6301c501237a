using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Engine = Comity.Deliberation.Digests.Digest;

namespace Comity.Web.Features.Discussions.ReadInBrief;

/// <summary>What a whole discussion says in brief, made at most once a minute: no word of it is anybody's but the
/// authors'.</summary>
public sealed class Briefs(IServiceScopeFactory scopes, TimeProvider time)
{
    private const int MostTexts = 20_000;
    private const int MostTelling = 10;
    private readonly Refreshed<(Guid Discussion, string Article), Brief> briefs = new(TimeSpan.FromMinutes(1), time);

    /// <param name="text">The discussion.</param>
    /// <param name="article">The eId of one of its articles; empty for all.</param>
    internal Task<Brief> OfAsync(DiscussedText text, string article, CancellationToken cancellation) =>
        briefs.GetAsync((text.Discussion.Id, article), () => MakeAsync(text, article), cancellation);

    /// <summary>Makes them anew before they are shown again: words of theirs are not to be shown any more.</summary>
    public void Forget() => briefs.ForgetAll();

    private async Task<Brief> MakeAsync(DiscussedText text, string article)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComityDb>();
        var articleOf = text.Articles.SelectMany(one => one.SelfAndDescendants().Select(part => (part.EId, Article: one.EId)))
            .ToDictionary(pair => pair.EId, pair => pair.Article, StringComparer.Ordinal);
        var all = await db.Set<Proposal>().AsNoTracking()
            .Where(row => row.DiscussionId == text.Discussion.Id && row.HiddenFor == null)
            .OrderBy(row => row.SubmittedAt).ThenBy(row => row.Code).Take(MostTexts).ToListAsync();
        var byArticle = all.GroupBy(row => articleOf.GetValueOrDefault(row.EId, row.EId), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var terms = byArticle.Keys.Zip(Engine.Terms([.. byArticle.Values.Select(rows => rows.ConvertAll(Words))]))
            .ToDictionary(StringComparer.Ordinal);
        var chosen = article.Length == 0 ? all : byArticle.GetValueOrDefault(article, []);
        return new Brief(
            chosen.Count,
            [.. Engine.MostTelling(chosen.ConvertAll(Words), MostTelling)
                .Select(text => new Telling(chosen[text.Index].Id, text.StandsFor))],
            [.. text.Articles.Where(one => byArticle.ContainsKey(one.EId) && (article.Length == 0 || one.EId == article))
                .Select(one => new ArticleTerms(one.EId, byArticle[one.EId].Count, terms[one.EId]))],
            [.. chosen.CountBy(row => DateOnly.FromDateTime(row.SubmittedAt.UtcDateTime)).OrderBy(day => day.Key)
                .Select(day => new DayCount(day.Key, day.Value))],
            article.Length == 0 ? await SupportsByRegion.OfAllAsync(db, text.Discussion, time.GetUtcNow()) : []);
    }

    private static string Words(Proposal proposal) => proposal.AllWords.Own;
}

/// <summary>A discussion, or what it says of one article, in brief.</summary>
/// <param name="Count">How many proposals it was made from.</param>
/// <param name="Telling">Those that together best cover all, the most telling first.</param>
/// <param name="Articles">The words that tell what is said of an article from what is said of the others.</param>
/// <param name="Days">How many came on which day of UTC.</param>
/// <param name="Regions">How many supports of all proposals came from where; empty for one article.</param>
internal sealed record Brief(
    int Count, IReadOnlyList<Telling> Telling, IReadOnlyList<ArticleTerms> Articles, IReadOnlyList<DayCount> Days,
    IReadOnlyList<RegionCount> Regions);

/// <summary>A proposal that is read for others.</summary>
/// <param name="StandsFor">How many are most like it, of all that were chosen.</param>
internal sealed record Telling(Guid Id, int StandsFor);

/// <summary>What is said of one article.</summary>
public sealed record ArticleTerms(string EId, int Count, IReadOnlyList<string> Terms);

/// <summary>How many came on a day.</summary>
public sealed record DayCount(DateOnly Day, int Count);
