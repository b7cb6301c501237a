namespace Comity.Legislation.Comparing;

/// <summary>Turns a minimal edit script into one that reads in phrases.</summary>
internal static class Phrases
{
    private const int ShortestKept = 3;

    /// <summary>Joins changes that only a few kept words part, then lets lone insertions and deletions begin where a phrase
    /// does.</summary>
    public static void Join(DifferenceTokens old, DifferenceTokens @new, EditScript script)
    {
        while (DropShortKept(old, @new, script))
        {
        }

        for (int i = 0, j = 0; i < old.Count || j < @new.Count;)
        {
            var (iStart, jStart) = (i, j);
            Change(old, @new, script, ref i, ref j);
            if (i == iStart && j > jStart)
                Slide(@new, script.Inserted, jStart, j);
            else if (j == jStart && i > iStart)
                Slide(old, script.Deleted, iStart, i);
            else if (i == iStart && j == jStart)
                (i, j) = (i + 1, j + 1);
        }
    }

    private static bool DropShortKept(DifferenceTokens old, DifferenceTokens @new, EditScript script)
    {
        var dropped = false;
        var before = -1;
        for (int i = 0, j = 0; i < old.Count || j < @new.Count;)
        {
            var change = Change(old, @new, script, ref i, ref j);
            var (iKept, jKept, kept, breaks) = (i, j, 0, false);
            for (; i < old.Count && j < @new.Count && !script.Deleted[i] && !script.Inserted[j]; i++, j++)
            {
                kept += @new.IsWord(j) ? 1 : 0;
                breaks |= @new.IsBreak(j);
            }

            if (i == old.Count && j == @new.Count)
                break;
            var (iNext, jNext) = (i, j);
            var after = Change(old, @new, script, ref iNext, ref jNext);
            before = change;
            if (before == 0 || breaks || i == iKept || (kept >= ShortestKept && kept * 3 > Math.Min(before, after)))
                continue;
            script.Deleted.AsSpan(iKept..i).Fill(true);
            script.Inserted.AsSpan(jKept..j).Fill(true);
            dropped = true;
        }

        return dropped;
    }

    /// <summary>Passes over a change and says how many words its longer side has; 0 when there is none.</summary>
    private static int Change(DifferenceTokens old, DifferenceTokens @new, EditScript script, ref int i, ref int j)
    {
        var (start, deleted, inserted) = ((i, j), 0, 0);
        for (; i < old.Count && script.Deleted[i]; i++)
            deleted += old.IsWord(i) ? 1 : 0;
        for (; j < @new.Count && script.Inserted[j]; j++)
            inserted += @new.IsWord(j) ? 1 : 0;
        return start == (i, j) ? 0 : Math.Max(1, Math.Max(deleted, inserted));
    }

    /// <summary>A run of changed tokens may as well stand one token earlier when the token before it equals its last, or later
    /// when the token after it equals its first: of all such places the best is after a line feed, then before one, then after a
    /// full stop or semicolon, then after a comma.</summary>
    private static void Slide(DifferenceTokens tokens, bool[] changed, int start, int end)
    {
        for (; end < tokens.Count && !changed[end] && tokens.AreEqual(start, end); start++, end++)
            (changed[start], changed[end]) = (false, true);
        var (best, bestWorth) = (0, Worth(tokens, start));
        for (var back = 1; start - back >= 0 && !changed[start - back] && tokens.AreEqual(start - back, end - back); back++)
            if (Worth(tokens, start - back) is var worth && worth > bestWorth)
                (best, bestWorth) = (back, worth);
        changed.AsSpan((end - best)..end).Clear();
        changed.AsSpan((start - best)..(end - best)).Fill(true);
    }

    private static int Worth(DifferenceTokens tokens, int start) => start == 0 ? 4 : tokens.MarkBefore(start) switch
    {
        '\n' => 4,
        _ when tokens.IsBreak(start) => 3,
        '.' or ';' or ':' => 2,
        ',' or '(' => 1,
        _ => 0,
    };
}
