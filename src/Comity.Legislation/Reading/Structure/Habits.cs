using Comity.Legislation.Provisions;
using Comity.Legislation.Reading.Formats;

namespace Comity.Legislation.Reading.Structure;

/// <summary>Where this text has the headings of its articles: laws of one country differ, one law is consistent.</summary>
internal sealed class Habits
{
    private int onLine;
    private int ended;
    private int withBody;
    private int bare;
    private int below;
    private readonly List<int> words = [];

    /// <summary>What follows an article's number on its line is a heading.</summary>
    public bool HeadingsOnLine { get; private set; }

    /// <summary>A short line after an article's number is its heading.</summary>
    public bool HeadingsBelow { get; private set; }

    /// <summary>The habits of each kind of article in the text: «Čl.» and «§» have their own.</summary>
    public static Dictionary<string, Habits> Learn(IReadOnlyList<SourceLine> lines, Outline outline)
    {
        var habits = new Dictionary<string, Habits>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (outline.Heads[i] is not { } head || outline.KindOf(i) != UnitKind.Article)
                continue;
            if (!habits.TryGetValue(head.Unit.Key, out var own))
                habits[head.Unit.Key] = own = new();
            own.Count(head, outline.NextText(i), lines, outline);
        }
        foreach (var own in habits.Values)
            own.Conclude();
        return habits;
    }

    private void Count(Head head, int next, IReadOnlyList<SourceLine> lines, Outline outline)
    {
        var hasBody = next < lines.Count && outline.Heads[next] is null;
        if (head.Rest.Length == 0)
        {
            bare++;
            if (hasBody && Headings.LooksLikeHeading(lines[next]) && next + 1 < lines.Count && outline.Heads[next + 1] is null)
                below++;
            return;
        }
        onLine++;
        words.Add(head.Rest.AsSpan().Count(' ') + 1);
        if (head.Rest[^1] is '.' or ';' or ':' or ',')
            ended++;
        if (hasBody)
            withBody++;
    }

    private void Conclude()
    {
        words.Sort();
        HeadingsOnLine = onLine > 0
            && (ended * 10 < onLine * 6 || words[words.Count / 2] <= 12 && withBody * 10 >= onLine * 9);
        HeadingsBelow = bare > 0 && below * 2 >= bare;
    }
}
