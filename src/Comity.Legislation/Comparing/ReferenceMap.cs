using System.Text;
using Comity.Legislation.Citing;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Comparing;

/// <summary>Where the articles went, seen from the references that name them.</summary>
internal sealed class ReferenceMap
{
    private readonly List<ComparedUnit> olds;
    private readonly List<ComparedUnit> news;
    private readonly Dictionary<string, Provision> oldArticles;
    private readonly Dictionary<string, List<Provision>> targets;

    public ReferenceMap(List<ComparedUnit> olds, List<ComparedUnit> news, IReadOnlyList<Link> links)
    {
        (this.olds, this.news) = (olds, news);
        oldArticles = [];
        foreach (var article in olds.Select(ArticleOf).OfType<Provision>())
            oldArticles.TryAdd(ReferenceReader.Canonical(article.Number), article);
        targets = new Dictionary<string, List<Provision>>(StringComparer.Ordinal);
        var weights = new Dictionary<ArticlePair, int>();
        foreach (var link in links)
        {
            if (link.Kind == LinkKind.Copy || ArticleOf(olds[link.Old]) is not { } old
                || ArticleOf(news[link.New]) is not { } @new)
                continue;
            var pair = new ArticlePair(old, @new);
            weights[pair] = weights.GetValueOrDefault(pair) + news[link.New].Words.Length;
        }

        foreach (var ((old, @new), _) in weights.OrderByDescending(pair => pair.Value))
        {
            var number = ReferenceReader.Canonical(old.Number);
            if (!targets.TryGetValue(number, out var known))
                targets.Add(number, known = []);
            known.Add(@new);
        }
    }

    /// <summary>Whether two texts have the same words once every reference follows the renumbering.</summary>
    public bool DifferOnlyInReferences(ComparedUnit old, ComparedUnit @new)
    {
        var before = ReferenceReader.Find(old.Words);
        var after = ReferenceReader.Find(@new.Words);
        if (before.Count != after.Count || before.Count == 0 || old.Provision.Heading != @new.Provision.Heading)
            return false;
        var mapped = new StringBuilder();
        var at = 0;
        for (var i = 0; i < before.Count; i++)
        {
            if (before[i].Number != after[i].Number && !Follows(before[i], after[i]))
                return false;
            mapped.Append(old.Words, at, before[i].Start - at).Append(@new.Words, after[i].Start, after[i].Length);
            at = before[i].Start + before[i].Length;
        }

        mapped.Append(old.Words, at, old.Words.Length - at);
        return LooseText.SameWords(mapped.ToString(), @new.Words);
    }

    /// <summary>References that stand as they stood although the article they named is elsewhere now.</summary>
    public List<StaleReference> Stale(IReadOnlyList<Link> links)
    {
        var stale = new List<StaleReference>();
        var reported = new HashSet<(string, int)>();
        foreach (var link in links.Where(link => link.Kind != LinkKind.Copy))
        {
            var before = References(olds[link.Old]);
            if (!before.Exists(reference => HasLeft(reference.Reference.Number)))
                continue;
            foreach (var (place, reference) in Unchanged(before, References(news[link.New])))
                if (reported.Add((place.EId, reference.Start)))
                    stale.Add(new StaleReference(
                        place, reference.Start, reference.Length, oldArticles[reference.Number],
                        targets.GetValueOrDefault(reference.Number)?[0]));
        }

        return stale;
    }

    /// <summary>Aligns the references of two texts in order, preferring pairs that follow the renumbering, and gives the new ones
    /// that pair only by keeping an old number.</summary>
    private IEnumerable<(Provision Place, Reference Reference)> Unchanged(
        List<(Provision Place, Reference Reference)> before, List<(Provision Place, Reference Reference)> after)
    {
        const int Most = 300;
        var (n, m) = (Math.Min(before.Count, Most), Math.Min(after.Count, Most));
        var best = new int[n + 1, m + 1];
        for (var i = n - 1; i >= 0; i--)
            for (var j = m - 1; j >= 0; j--)
                best[i, j] = Math.Max(
                    Math.Max(best[i + 1, j], best[i, j + 1]),
                        best[i + 1, j + 1] + Worth(before[i].Reference, after[j].Reference));
        for (int i = 0, j = 0; i < n && j < m;)
        {
            var worth = Worth(before[i].Reference, after[j].Reference);
            if (worth > 0 && best[i, j] == best[i + 1, j + 1] + worth)
            {
                if (worth == 1)
                    yield return after[j];
                (i, j) = (i + 1, j + 1);
            }
            else if (best[i, j] == best[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    /// <summary>2 when the new reference names where the old one's article is now, 1 when it still names the old
    /// number.</summary>
    private int Worth(Reference before, Reference after) =>
        Follows(before, after) ? 2 : before.Number == after.Number ? 1 : 0;

    private bool Follows(Reference before, Reference after) =>
        targets.TryGetValue(before.Number, out var now)
            ? now.Exists(article => ReferenceReader.Canonical(article.Number) == after.Number)
            : !oldArticles.ContainsKey(before.Number) && before.Number == after.Number;

    private bool HasLeft(string number) =>
        oldArticles.ContainsKey(number)
        && !(targets.TryGetValue(number, out var now)
            && now.Exists(article => ReferenceReader.Canonical(article.Number) == number));

    private static List<(Provision Place, Reference Reference)> References(ComparedUnit unit)
    {
        var found = new List<(Provision, Reference)>();
        var whole = unit.Words.Length != unit.Provision.Text.Length;
        foreach (var provision in whole ? unit.Provision.SelfAndDescendants() : [unit.Provision])
            if (provision.Kind != UnitKind.Note)
                foreach (var reference in ReferenceReader.Find(provision.Text))
                    if (reference.Kind == UnitKind.Article)
                        found.Add((provision, reference));
        return found;
    }

    private static Provision? ArticleOf(ComparedUnit unit) =>
        unit.Provision.Kind == UnitKind.Article ? unit.Provision : unit.Home?.Kind == UnitKind.Article ? unit.Home : null;

    private readonly record struct ArticlePair(Provision Old, Provision New);
}
