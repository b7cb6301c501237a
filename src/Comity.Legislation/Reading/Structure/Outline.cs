using Comity.Legislation.Provisions;
using Comity.Legislation.Reading.Formats;

namespace Comity.Legislation.Reading.Structure;

/// <summary>What a first pass over the whole text tells: which lines open units, what stands in quotations, where the body
/// begins and ends, and this text's own habits.</summary>
internal sealed class Outline
{
    private const int MostRestarts = 50;

    private readonly IReadOnlyList<SourceLine> lines;
    private readonly UnitKind[] kinds;
    private Dictionary<string, Habits> habits = [];

    private Outline(IReadOnlyList<SourceLine> lines)
    {
        this.lines = lines;
        kinds = new UnitKind[lines.Count];
        Heads = new Head?[lines.Count];
        Inside = Quotes.Inside(lines);
    }

    /// <summary>For every line the unit it opens, or null.</summary>
    public Head?[] Heads { get; }

    /// <summary>For every line whether it begins inside a quotation.</summary>
    public bool[] Inside { get; }

    /// <summary>The first line of the body.</summary>
    public int BodyStart { get; private set; }

    /// <summary>The signature: from here …</summary>
    public int ClosingStart { get; private set; }

    /// <summary>… to here, exclusive.</summary>
    public int ClosingEnd { get; private set; }

    /// <summary>How this text heads articles of this name.</summary>
    public Habits HabitsOf(UnitName unit) => habits[unit.Key];

    /// <summary>Whether the line belongs to the signature.</summary>
    public bool IsClosing(int i) => i >= ClosingStart && i < ClosingEnd;

    public static Outline Of(IReadOnlyList<SourceLine> lines, string language, List<Finding> findings)
    {
        var outline = new Outline(lines);
        outline.FindHeads(language, findings);
        outline.FindBareSections();
        outline.DecideKinds();
        outline.BodyStart = outline.FindBody();
        (outline.ClosingStart, outline.ClosingEnd) = Closing.Find(lines, outline);
        outline.habits = Habits.Learn(lines, outline);
        return outline;
    }

    public UnitKind KindOf(int i) => kinds[i];

    /// <summary>A heading without a number over the units that follow it.</summary>
    public bool IsDivision(int i)
    {
        var line = lines[i];
        if (line.HeadingLevel == 0 && line.Text[^1] is '.' or ';' or ':' or ',')
            return false;
        if (line.HeadingLevel == 0 && !line.Bold && !(line.Centred || IsCapitals(line.Text)) || line.Text.Length > 200
            || ItemMarks.Read(line, line.Text) is { Designation.Length: > 0 })
            return false;
        for (var next = i + 1; next < Math.Min(lines.Count, i + 4); next++)
        {
            if (Heads[next] is not null)
                return true;
            if (lines[next].HeadingLevel == 0 && !lines[next].Bold && !lines[next].Quoted && !IsCapitals(lines[next].Text))
                return line.HeadingLevel > 0 && line.HeadingLevel <= 4;
        }
        return false;
    }

    public static bool IsCapitals(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return false;
            if (char.IsLetter(c))
                letters++;
        }
        return letters > 2;
    }

    private void FindHeads(string language, List<Finding> findings)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var restarts = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Inside[i] && lines[i].HeadingLevel == 0 || lines[i].Quoted || lines[i].Footnote is not null
                || Structure.Heads.Read(lines[i], language) is not { } head)
                continue;
            var before = last.GetValueOrDefault(head.Unit.Key);
            if (Inside[i])
            {
                // A heading of the format that goes on with the act's own numbers: the quotation before it was never closed.
                if (!head.IsArticle || before == 0 || head.Value != before + 1 || ++restarts > MostRestarts)
                    continue;
                Quotes.Restart(lines, i, Inside);
                findings.Add(Doubt.OpenQuotation(lines[i]));
            }
            var follows = head.Value == before + 1 || head.Value == before && NumberOrder.IsInsertion(head.Number);
            if (!head.Sure && !follows)
            {
                findings.Add(Doubt.Reference(lines[i], head));
                continue;
            }
            Heads[i] = head;
            if (head.Value > 0)
                last[head.Unit.Key] = head.Value;
        }
    }

    /// <summary>The sections of British acts, «1.—(1)», which have no name; only where nothing else is an article.</summary>
    private void FindBareSections()
    {
        if (Heads.Any(head => head?.IsArticle == true || head?.Unit.Kind == UnitKind.Section)
            || !lines.Any(line => Structure.Heads.ReadBare(line) is { Number: "1", Sure: true }))
            return;
        Head? last = null;
        for (var i = 0; i < lines.Count; i++)
            if (!Inside[i] && Heads[i] is null && Structure.Heads.ReadBare(lines[i]) is { } head
                && (head.Value == (last?.Value ?? 0) + 1 || last?.Value == head.Value && NumberOrder.IsInsertion(head.Number)))
                Heads[i] = last = head;
    }

    /// <summary>Which of two words for a basic unit contains the other: «Čl.» with «§», «Article» with «Section».</summary>
    private void DecideKinds()
    {
        int sections = 0, overArticles = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Heads[i]?.Unit is not { Key: "section", Kind: UnitKind.Section, Language: "eng" })
                continue;
            sections++;
            for (var next = i + 1; next < Math.Min(lines.Count, i + 4); next++)
                if (Heads[next] is { } below)
                {
                    overArticles += below.IsArticle || below.Unit.Key == "subsection" ? 1 : 0;
                    break;
                }
        }
        var sectionsAreBasic = overArticles * 2 < sections;
        var container = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Heads[i] is not { } head)
                continue;
            kinds[i] = head.Unit.Kind;
            if (sectionsAreBasic && head.Unit is { Key: "section", Language: "eng" })
            {
                kinds[i] = UnitKind.Article;
                if (container >= 0)
                    kinds[container] = UnitKind.Part;
            }
            else if (head.Unit.Key == "§" && head.IsArticle && container >= 0)
                kinds[container] = UnitKind.Part;
            else if (head.IsArticle && head.Unit.Key != "§")
                container = i;
            else if (head.Unit.Kind == UnitKind.Attachment)
                container = -1;
        }
    }

    private int FindBody()
    {
        var first = Array.FindIndex(Heads, head => head is not null);
        if (first >= 0)
        {
            // «##### Predmet úpravy» over the first unit is a division, not the end of the title page.
            while (first > 1 && lines[first - 1].HeadingLevel > 2 && IsDivision(first - 1))
                first--;
            return first;
        }
        for (var i = 0; i < lines.Count; i++)
            if (!Inside[i] && ItemMarks.Read(lines[i], lines[i].Text) is { Designation.Length: > 0 } mark
                && mark.Readings.Any(reading => reading.Value == 1))
                return i;
        return lines.Count > 1 && lines[0].Text.Length < 300 ? 1 : 0;
    }

    /// <summary>The next line that is not a note.</summary>
    public int NextText(int i)
    {
        do
            i++;
        while (i < lines.Count
            && (lines[i].Quoted || lines[i].Footnote is not null || Notes.IsWorded(lines[i].Text)
            || Notes.IsBracketed(lines[i].Text)));
        return i;
    }
}
