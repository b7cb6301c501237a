namespace Comity.Deliberation.Similar;

/// <summary>Finds which of many texts were made from one another: copies, edited copies, and what a mail-merge made.</summary>
/// <remarks>
/// Texts are sets of shingles (see <see cref="Shingles"/>), weighed by inverse document frequency. Texts that share rare shingles
/// are linked; links are followed from the best supported to the least, and two groups join only where what each repeats is
/// shared by both, so that a letter that quotes another does not chain strangers together. The result depends on the set of texts
/// alone: their order changes nothing. Time and memory grow with the number of words.
/// <code>
/// "Close the road at night."  "CLOSE the rоad at night!"  "Plant trees at night."   →   0 0 2
/// </code>
/// </remarks>
public static class NearDuplicates
{
    private const int MostRounds = 4;

    /// <summary>Groups the texts.</summary>
    /// <param name="texts">The texts in any order; a text without words belongs to no other.</param>
    /// <param name="progress">Told from 0 to 1 how far the work is.</param>
    /// <returns>For each text the lowest index of a text in its group; its own where it is alone.</returns>
    public static IReadOnlyList<int> Cluster(IReadOnlyList<string> texts, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var distinct = new DistinctTexts(texts, out var shingles);
        progress?.Report(0.3);
        var table = new ShingleTable(shingles);
        progress?.Report(0.5);
        var links = Links.Find(table);
        progress?.Report(0.8);
        var groups = new TextGroups(table);
        // A group that has grown may take what it refused when it was small.
        for (var (round, grew) = (0, true); grew && round < MostRounds; round++)
        {
            grew = false;
            foreach (var (a, b) in links.BestFirst)
                grew |= groups.Join(a, b);
        }

        progress?.Report(1);
        return distinct.Labels(groups);
    }
}
