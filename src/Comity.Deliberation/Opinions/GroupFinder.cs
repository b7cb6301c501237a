namespace Comity.Deliberation.Opinions;

/// <summary>Tries two to five groups.</summary>
internal sealed class GroupFinder
{
    private const int Fewest = 2;
    private const int Most = 5;
    private const double NearlyTheBest = 0.02;

    private readonly VoteTable _votes;
    private readonly bool[] _moderated;
    private readonly double[][] _components;
    private readonly int[] _rows;
    private readonly Clustering?[] _found;
    private readonly double[] _silhouettes;
    private readonly double?[] _stabilities = new double?[Most - Fewest + 1];

    public GroupFinder(VoteTable votes, bool[] moderated, double[][] components, MapPoint[] points, int[] rows)
    {
        (_votes, _moderated, _components, _rows) = (votes, moderated, components, rows);
        var grouped = Array.ConvertAll(rows, row => points[row]);
        _found = new Clustering?[Most - Fewest + 1];
        Parallel.For(0, _found.Length, i => _found[i] = Clustering.Fit(grouped, Fewest + i));
        _silhouettes = Silhouette.Of(grouped, [.. _found.Select(found => found?.Centres)]);
    }

    public IReadOnlyList<GroupingTrial> Trials =>
        [.. Existing().Order().Select(i => new GroupingTrial(Fewest + i, _silhouettes[i], _stabilities[i]))];

    /// <summary>The most stable groups among those of a good silhouette, if they are stable enough.</summary>
    public (OpinionGroups? Groups, double? Stability) Stable()
    {
        var left = Existing().ToList();
        while (left.Count > 0)
        {
            var best = left.Max(i => _silhouettes[i]);
            var good = left.Where(i => _silhouettes[i] >= best - NearlyTheBest).ToList();
            var stabilities = Stability.Of(_votes, _moderated, _components, _rows, [.. good.Select(i => _found[i]!)]);
            foreach (var (at, i) in good.Index())
                _stabilities[i] = stabilities[at];
            var chosen = good.MaxBy(i => _stabilities[i]!.Value);
            if (_stabilities[chosen] >= OpinionMap.LeastStability)
                return (GroupsOf(_found[chosen]!), _stabilities[chosen]);
            left.RemoveAll(good.Contains);
        }

        return (null, _stabilities.Max());
    }

    public double[] LeastConsensus()
    {
        var each = Existing().Select(i => GroupsOf(_found[i]!).AgreeConsensus).ToArray();
        return each.Length == 0 ? [] : [.. Enumerable.Range(0, _votes.Columns).Select(j => each.Min(of => of[j]))];
    }

    private IEnumerable<int> Existing() => Enumerable.Range(0, _found.Length).Where(i => _found[i] is not null);

    private OpinionGroups GroupsOf(Clustering found)
    {
        var groupOf = new int[_votes.Rows];
        Array.Fill(groupOf, -1);
        for (var i = 0; i < _rows.Length; i++)
            groupOf[_rows[i]] = found.Labels[i];
        return OpinionGroups.Of(_votes, _moderated, [.. Enumerable.Range(0, found.Centres.Length)], groupOf);
    }
}
