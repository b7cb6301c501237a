namespace Comity.Legislation.Comparing;

/// <summary>Finds references that stand as they stood although what they named is elsewhere now.</summary>
internal sealed class StaleReferences(ReferenceMap references)
{
    // Beyond this many references in one provision their order is compared no further.
    private const int Most = 300;

    public List<StaleReference> Find(PreparedText old, PreparedText @new, IReadOnlyList<Link> links)
    {
        var stale = new List<StaleReference>();
        var reported = new HashSet<(string, int)>();
        foreach (var link in links.Where(link => link.Kind != LinkKind.Copy))
        {
            var before = old.CitationsIn(link.Old);
            if (!before.Exists(references.HasLeft))
                continue;
            foreach (var (from, to) in LeftBehind(before, @new.CitationsIn(link.New)))
                if (reported.Add((to.Place.EId, to.Reference.Start)))
                    stale.Add(new StaleReference(
                        to.Place, to.Reference.Start, to.Reference.Length, references.Pointed(from)!, references.Now(from)));
        }

        return stale;
    }

    /// <summary>Aligns the references of two texts in order, preferring pairs that follow the renumbering, and gives those that
    /// pair only by keeping an old number.</summary>
    private IEnumerable<(Citation Old, Citation New)> LeftBehind(List<Citation> before, List<Citation> after)
    {
        var (n, m) = (Math.Min(before.Count, Most), Math.Min(after.Count, Most));
        var (worth, best) = (new int[n, m], new int[n + 1, m + 1]);
        for (var i = n - 1; i >= 0; i--)
            for (var j = m - 1; j >= 0; j--)
            {
                worth[i, j] = Worth(before[i], after[j]);
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), best[i + 1, j + 1] + worth[i, j]);
            }

        for (int i = 0, j = 0; i < n && j < m;)
        {
            if (worth[i, j] > 0 && best[i, j] == best[i + 1, j + 1] + worth[i, j])
            {
                if (worth[i, j] == 1 && references.HasLeft(before[i]))
                    yield return (before[i], after[j]);
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

    /// <summary>2 when the new reference names what the old one's provision has become, 1 when it names the old
    /// number.</summary>
    private int Worth(Citation before, Citation after) =>
        references.Follows(before, after) ? 2
        : before.Reference.Kind == after.Reference.Kind && before.Reference.Number == after.Reference.Number ? 1
        : 0;
}
