namespace Comity.Communiques.Names;

/// <summary>How likely two names are of one person.</summary>
public static class NameMatcher
{
    /// <summary>From this on two names are taken for one person's, where nobody else comes near.</summary>
    public const double Same = 0.78;

    private const float OneGivenName = 0.97f;
    private const float OtherGivenName = 0.25f;
    private const float Initial = 0.82f;
    private const float OneSpelling = 0.81f;

    /// <summary>A number from 0 (nothing in common) to 1 (the same), the same in both directions.</summary>
    /// <param name="a">A name in any of the writing systems.</param>
    /// <param name="b">Another.</param>
    public static double Score(NameForm a, NameForm b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Math.Clamp(Rank(a, b), 0, 1);
    }

    /// <summary>The score before it is cut off at 1: where two people bear one name, the father's decides.</summary>
    internal static float Rank(NameForm a, NameForm b)
    {
        if (a.Tokens.Count > b.Tokens.Count)
            (a, b) = (b, a);
        if (a.Tokens.Count == 0)
            return 0;
        var costs = SoundCosts.Between(a, b);
        var score = Align(a, b, costs).Score - 0.03f * (b.Tokens.Count - a.Tokens.Count);
        if (a.Tokens.Count == 1 && b.Tokens.Count > 1)
            score = Math.Min(score, Initial);
        if (a.Patronymic is { } father && b.Patronymic is { } other)
        {
            var fathers = Alike(father, other, costs);
            score += fathers >= 0.8f ? 0.03f : -0.35f * (1 - Math.Max(fathers, 0));
        }

        return score;
    }

    /// <summary>Whether nothing speaks against one person: in one alphabet a name is written in one way, up to its case and a
    /// slip.</summary>
    internal static bool AreSpelledAlike(NameForm a, NameForm b)
    {
        if (a.Tokens.Count > b.Tokens.Count)
            (a, b) = (b, a);
        var costs = SoundCosts.Between(a, b);
        return costs != SoundCosts.Strict || a.System == WritingSystem.Belarusian || Align(a, b, costs).Least >= OneSpelling;
    }

    private static float Alike(NameToken a, NameToken b, SoundCosts costs)
    {
        if (a.IsInitial || b.IsInitial)
            return a.Readings.Any(one => b.Readings.Any(other => one.Length > 0 && other.Length > 0 && IsSameInitial(one, other)))
                ? Initial : 0;
        var alike = costs.Alike(a.Readings, b.Readings);
        if (a.GivenName >= 0 && b.GivenName >= 0)
            return a.GivenName == b.GivenName ? Math.Max(alike, OneGivenName) : Math.Min(alike, OtherGivenName);
        return alike;
    }

    private static bool IsSameInitial(string one, string other) =>
        one[0] == other[0] || (one.Length > 1 && one[0] == 'j' && one[1] == other[0])
        || (other.Length > 1 && other[0] == 'j' && other[1] == one[0]);

    /// <summary>Each word of the shorter name with another of the longer, so that the score is the highest.</summary>
    private static (float Score, float Least) Align(NameForm a, NameForm b, SoundCosts costs)
    {
        var (rows, columns) = (a.Tokens.Count, b.Tokens.Count);
        Span<float> alike = stackalloc float[rows * columns];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                alike[i * columns + j] = Math.Max(0, Alike(a.Tokens[i], b.Tokens[j], costs));
        return Best(alike, rows, columns, row: 0, taken: 0, sum: 0, least: 1);
    }

    private static (float Score, float Least) Best(
        ReadOnlySpan<float> alike, int rows, int columns, int row, int taken, float sum, float least)
    {
        if (row == rows)
            return (0.35f * sum / rows + 0.65f * least, least);
        var best = (Score: -1f, Least: 0f);
        for (var j = 0; j < columns; j++)
            if ((taken & (1 << j)) == 0)
            {
                var one = alike[row * columns + j];
                var next = Best(alike, rows, columns, row + 1, taken | (1 << j), sum + one, Math.Min(least, one));
                if (next.Score > best.Score)
                    best = next;
            }

        return best;
    }
}
