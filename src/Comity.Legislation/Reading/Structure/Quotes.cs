using Comity.Legislation.Reading.Formats;

namespace Comity.Legislation.Reading.Structure;

/// <summary>Finds the blocks inside a quotation begun in an earlier one: what an amending act quotes is not its own.</summary>
/// <remarks>A quotation counts only when its end is found within a bounded distance: a forgotten quotation mark must not
/// swallow a law.</remarks>
internal static class Quotes
{
    private const int Furthest = 3000;

    /// <summary>For every line, whether it begins inside a quotation.</summary>
    public static bool[] Inside(IReadOnlyList<SourceLine> lines)
    {
        var inside = new bool[lines.Count];
        Mark(lines, inside);
        return inside;
    }

    /// <summary>Reads the quotations anew from a line that turned out to be the act's own.</summary>
    public static void Restart(IReadOnlyList<SourceLine> lines, int from, bool[] inside)
    {
        var rest = Inside([.. lines.Skip(from)]);
        rest.CopyTo(inside, from);
    }

    private static void Mark(IReadOnlyList<SourceLine> lines, bool[] inside)
    {
        var lowHigh = lines.Any(line => line.Text.Contains('„', StringComparison.Ordinal));
        var opened = new int[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
            opened[i + 1] = opened[i] + Depth(lines[i].Text, lowHigh);
        var closing = NextNotAbove(opened);
        var odd = NextOddStraight(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            var end = 0;
            if (opened[i + 1] > opened[i])
                end = closing[i] - 1;
            else if (opened[i + 1] == opened[i] && lines[i].Text[0] == '"' && odd[i] == i && odd[i + 1] < lines.Count
                && lines[odd[i + 1]].Text.AsSpan().TrimEnd(".;,").EndsWith("\""))
                end = odd[i + 1];
            if (end <= i || end >= lines.Count || end - i > Furthest)
                continue;
            Array.Fill(inside, true, i + 1, end - i);
            i = end;
        }
    }

    /// <summary>For every place the next one where no more quotations are open; past the end when there is none.</summary>
    private static int[] NextNotAbove(int[] opened)
    {
        var next = new int[opened.Length];
        var waiting = new Stack<int>();
        for (var i = opened.Length - 1; i >= 0; i--)
        {
            while (waiting.TryPeek(out var top) && opened[top] > opened[i])
                waiting.Pop();
            next[i] = waiting.TryPeek(out var found) ? found : opened.Length + 1;
            waiting.Push(i);
        }
        return next;
    }

    /// <summary>For every line the next one, itself included, with an odd number of straight quotation marks.</summary>
    private static int[] NextOddStraight(IReadOnlyList<SourceLine> lines)
    {
        var next = new int[lines.Count + 1];
        next[lines.Count] = lines.Count;
        for (var i = lines.Count - 1; i >= 0; i--)
            next[i] = lines[i].Text.AsSpan().Count('"') % 2 == 1 ? i : next[i + 1];
        return next;
    }

    private static int Depth(string text, bool lowHigh)
    {
        var depth = 0;
        foreach (var c in text)
            depth += c switch
            {
                '„' or '«' => 1,
                '»' => -1,
                '“' => lowHigh ? -1 : 1,
                '”' => lowHigh ? 0 : -1,
                _ => 0,
            };
        return depth;
    }
}
