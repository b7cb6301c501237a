namespace Comity.Deliberation.Opinions;

/// <summary>Looks for vote brigades: from the votes of one unusual participant it grows a script, asking each time whose votes
/// the script explains better than the frequencies of votes do.</summary>
internal sealed class SuspectedBrigades
{
    // A scripted vote is as the script says nine times of ten.
    private const double Obeyed = 0.9;
    private const double CoreBits = 0.75;
    private const double FringeBits = 0.6;
    private const int FewestVotes = 5;
    private const int FewestMembers = 8;
    private const double SmallestShare = 0.04;

    // A third of the people is no brigade but an opinion.
    private const double LargestShare = 0.3;
    private const int MostRounds = 16;
    private const int FirstMembers = 4;
    private const int MostSeeds = 150;
    private const long Budget = 60_000_000;
    private const double Majority = 0.7;

    private readonly VoteTable _votes;
    private readonly bool[] _moderated;
    private readonly StatementCounts[] _counts;
    private readonly bool[] _suspected;

    private SuspectedBrigades(VoteTable votes, bool[] moderated, StatementCounts[] counts)
    {
        (_votes, _moderated, _suspected) = (votes, moderated, new bool[votes.Rows]);
        _counts = counts;
    }

    public static IReadOnlyList<Brigade> Find(VoteTable votes, bool[] moderated, StatementCounts[] counts)
    {
        var search = new SuspectedBrigades(votes, moderated, counts);
        var found = new List<Brigade>();
        // How many seeds are tried depends on how much there is to read for each.
        var seeds = (int)Math.Clamp(Budget / MostRounds / Math.Max(1, votes.Count), 3, MostSeeds);
        foreach (var seed in search.Unusual().Take(seeds))
            if (!search._suspected[seed] && search.Grow(seed) is { } brigade)
            {
                found.Add(brigade);
                foreach (var member in brigade.Participants)
                    search._suspected[member] = true;
            }

        return found;
    }

    /// <summary>The participants, those of the most surprising votes first.</summary>
    private IEnumerable<int> Unusual()
    {
        var surprise = new double[_votes.Rows];
        var frequencies = FrequenciesWithout([]);
        Chunks.Run(_votes.Rows, (from, to) =>
        {
            for (var row = from; row < to; row++)
            {
                var columns = _votes.StatementsOf(row);
                var said = _votes.VotesOf(row);
                var (bits, count) = (0.0, 0);
                for (var at = 0; at < columns.Length; at++)
                    if (!_moderated[columns[at]])
                    {
                        bits -= Math.Log2(frequencies[(3 * columns[at]) + said[at] + 1]);
                        count++;
                    }

                surprise[row] = count < FewestVotes ? 0 : bits / count;
            }
        });
        return Enumerable.Range(0, _votes.Rows).Where(row => surprise[row] > 0).OrderByDescending(row => surprise[row]);
    }

    private Brigade? Grow(int seed)
    {
        var script = new Dictionary<int, Vote>();
        int[] members = [seed];
        for (var round = 0; round < MostRounds; round++)
        {
            script = ScriptOf(members);
            var (explained, _) = Explained(script, FrequenciesWithout(members), FirstMembers << round, CoreBits);
            if (explained.AsSpan().SequenceEqual(members))
                break;
            members = explained;
            if (members.Length < 2)
                return null;
        }

        if (members.Length < Math.Max(FewestMembers, SmallestShare * _votes.Rows))
            return null;
        var (all, bits) = Explained(script, FrequenciesWithout(members), int.MaxValue, FringeBits);
        return all.Length <= LargestShare * _votes.Rows ? new Brigade(all, script, bits) : null;
    }

    /// <summary>How often each vote is given on each statement by others than these: a large brigade must not pass for the
    /// custom.</summary>
    private double[] FrequenciesWithout(int[] members)
    {
        var frequencies = new double[3 * _counts.Length];
        for (var j = 0; j < _counts.Length; j++)
        {
            var count = _counts[j];
            frequencies[3 * j] = count.Disagree;
            frequencies[(3 * j) + 1] = count.Seen - count.Agree - count.Disagree;
            frequencies[(3 * j) + 2] = count.Agree;
        }

        foreach (var row in members)
        {
            var columns = _votes.StatementsOf(row);
            var said = _votes.VotesOf(row);
            for (var at = 0; at < columns.Length; at++)
                frequencies[(3 * columns[at]) + said[at] + 1]--;
        }

        for (var j = 0; j < _counts.Length; j++)
        {
            var votes = frequencies.AsSpan(3 * j, 3);
            var all = votes[0] + votes[1] + votes[2] + 3;
            for (var v = 0; v < 3; v++)
                votes[v] = (votes[v] + 1) / all;
        }

        return frequencies;
    }

    /// <summary>What most of the members say.</summary>
    private Dictionary<int, Vote> ScriptOf(int[] members)
    {
        var counts = new Dictionary<int, int[]>();
        foreach (var row in members)
        {
            var columns = _votes.StatementsOf(row);
            var said = _votes.VotesOf(row);
            for (var at = 0; at < columns.Length; at++)
            {
                if (_moderated[columns[at]])
                    continue;
                if (!counts.TryGetValue(columns[at], out var count))
                    counts[columns[at]] = count = new int[3];
                count[said[at] + 1]++;
            }
        }

        return counts.Where(count => count.Value.Max() >= Majority * count.Value.Sum())
            .ToDictionary(count => count.Key, count => (Vote)(Array.IndexOf(count.Value, count.Value.Max()) - 1));
    }

    /// <summary>Whose votes the script explains, and how well.</summary>
    private (int[] Members, double BitsPerVote) Explained(
        Dictionary<int, Vote> script, double[] frequencies, int most, double least)
    {
        var gains = new double[frequencies.Length];
        var isScripted = new bool[_moderated.Length];
        foreach (var (statement, vote) in script)
        {
            isScripted[statement] = true;
            for (var v = 0; v < 3; v++)
                gains[(3 * statement) + v] = Math.Log2(
                    (v - 1 == (int)vote ? Obeyed : (1 - Obeyed) / 2) / frequencies[(3 * statement) + v]);
        }

        var (bits, counts) = (new double[_votes.Rows], new int[_votes.Rows]);
        Chunks.Run(_votes.Rows, (from, to) =>
        {
            for (var row = from; row < to; row++)
            {
                if (_suspected[row])
                    continue;
                var columns = _votes.StatementsOf(row);
                var said = _votes.VotesOf(row);
                for (var at = 0; at < columns.Length; at++)
                    if (isScripted[columns[at]])
                    {
                        bits[row] += gains[(3 * columns[at]) + said[at] + 1];
                        counts[row]++;
                    }
            }
        });
        // A script known from few is small: the first members have little in common with it.
        var fewest = most < 8 * FirstMembers ? FewestVotes - 2 : FewestVotes;
        int[] members = [.. Enumerable.Range(0, bits.Length)
            .Where(row => counts[row] >= fewest && bits[row] >= least * counts[row])
            .OrderByDescending(row => bits[row]).Take(most).Order()];
        return (members, members.Sum(row => bits[row]) / Math.Max(1, members.Sum(row => counts[row])));
    }
}
