using Comity.Legislation.Provisions;

namespace Comity.Legislation.Reading.Structure;

/// <summary>Grows the tree: knows what is open and where the next thing belongs.</summary>
internal sealed class TreeGrowth(Draft root)
{
    private const int Deepest = 10;

    private readonly List<Group> groups = [];
    private readonly List<Item> items = [];
    private readonly List<UnitName> order = [];
    private Draft? alinea;
    private bool freshGroup;

    private sealed record Group(UnitName Unit, Draft Draft);

    private sealed record Item(Draft Draft, Draft Parent, ItemStyle Style, int Value);

    /// <summary>The article being read, or null.</summary>
    public Draft? Article { get; private set; }

    /// <summary>The innermost thing that holds blocks.</summary>
    public Draft Container => Article ?? (groups.Count > 0 ? groups[^1].Draft : root);

    /// <summary>Opens a part, chapter, annex …: closes what is of its rank or deeper.</summary>
    /// <remarks>Ranks are learnt from the text: a unit that opens directly under another's heading is inside it, whatever
    /// their names say elsewhere («Abschnitt» contains «Titel» in one code and the reverse in another).</remarks>
    public void OpenGroup(Draft draft, UnitName unit)
    {
        CloseArticle();
        var attachment = draft.Kind == UnitKind.Attachment;
        if (attachment)
        {
            groups.Clear();
            order.Clear();
        }
        else if (RankOf(unit) < 0)
            order.Insert(PlaceInOrder(unit), unit);
        var rank = RankOf(unit);
        while (groups.Count > 0 && !attachment && groups[^1].Draft.Kind != UnitKind.Attachment && RankOf(groups[^1].Unit) >= rank)
            groups.RemoveAt(groups.Count - 1);
        Container.Add(draft);
        groups.Add(new(unit, draft));
        freshGroup = true;
    }

    private int RankOf(UnitName unit) => order.FindIndex(known => known.Key == unit.Key);

    private int PlaceInOrder(UnitName unit)
    {
        if (freshGroup && groups.Count > 0 && groups[^1].Draft.Kind != UnitKind.Attachment && unit.Kind != UnitKind.Division)
            return RankOf(groups[^1].Unit) + 1;
        return order.FindLastIndex(known => (known.Kind, known.Rank).CompareTo((unit.Kind, unit.Rank)) < 0) + 1;
    }

    /// <summary>Opens an article; «Čl. II» closes «Čl. I» that was a grouping of «§».</summary>
    public void OpenArticle(Draft draft, UnitName unit)
    {
        CloseArticle();
        var rank = RankOf(unit);
        while (rank >= 0 && groups.Count > 0 && groups[^1].Draft.Kind != UnitKind.Attachment && RankOf(groups[^1].Unit) >= rank)
            groups.RemoveAt(groups.Count - 1);
        Container.Add(draft);
        Article = draft;
        freshGroup = false;
    }

    private void CloseArticle()
    {
        Article = null;
        items.Clear();
        alinea = null;
    }

    /// <summary>A block without a number.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="line">Its line.</param>
    /// <param name="stay">It surely belongs to the innermost open item: it is quoted there, or its indent says so.</param>
    public Draft AddBlock(string text, int line, bool stay)
    {
        freshGroup = false;
        if (items.Count > 0 && items[^1].Draft.IsEmpty)
            return items[^1].Draft.AddBlock(text, line);
        if (!stay && !(items.Count > 0 && EndsOpen(alinea is { } open && IsUnder(open) ? open : items[^1].Draft)))
            while (items.Count > 0 && items[^1].Draft.Kind is UnitKind.Point or UnitKind.Indent
                && !Unfinished(items[^1].Draft, text))
                items.RemoveAt(items.Count - 1);
        var added = (items.Count > 0 ? items[^1].Draft : Container).AddBlock(text, line);
        alinea = added.Kind == UnitKind.Alinea ? added : null;
        return added;
    }

    /// <summary>A point that breaks off («… при этом») goes on in the next block when that begins in lower case.</summary>
    private static bool Unfinished(Draft item, string next) =>
        item.Text.Length > 0 && item.Text[^1] is not ('.' or ';' or ':' or ',' or '!' or '?') && char.IsLower(next[0]);

    /// <summary>An editor's note: beside what it is about.</summary>
    public void AddNote(Draft note, bool aboutArticle)
    {
        var i = aboutArticle ? -1 : items.FindLastIndex(item => item.Draft.Kind is UnitKind.Paragraph or UnitKind.Subparagraph);
        (i >= 0 ? items[i].Draft : Container).Add(note);
    }

    /// <summary>A numbered block.</summary>
    /// <returns>The mark as it was understood, or null when it is no mark here but text.</returns>
    public ItemMark? AddItem(ItemMark mark, int line)
    {
        freshGroup = false;
        if (mark.Second is { } second && Successor(second) && !Successor(mark))
            mark = second;
        if (Following(mark) is var (level, reading) && level >= 0
            && !(reading.Style.Frame == "¹" && !Successor(mark) && mark.Rest.Length > 0 && char.IsLower(mark.Rest[0])))
        {
            alinea = null;
            var parent = items[level].Parent;
            items.RemoveRange(level, items.Count - level);
            Push(parent, mark, reading, line);
            return mark;
        }
        reading = First(mark);
        if (reading.Style.Frame == "¹" && reading.Value != 1 && mark.Rest.Length > 0 && char.IsLower(mark.Rest[0]))
            return null;
        if (reading.Style.Frame is "а." or "a." or "A." or "А." or "I." or "i." && reading.Value != 1 && !reading.Style.IsDash)
            return null;
        if (reading.Style.IsDash)
        {
            if (items.Count > 0 && items[^1].Style.IsDash)
                items.RemoveAt(items.Count - 1);
        }
        else if (reading.Value > 1 || items.Count >= Deepest)
        {
            while (items.Count > 0 && items[^1].Style.Rank >= reading.Style.Rank)
                items.RemoveAt(items.Count - 1);
        }
        else if (items.Count > 0 && items[^1].Style == reading.Style && !EndsOpen(items[^1].Draft))
            items.RemoveAt(items.Count - 1);
        else if (items.Count == 1 && items[0].Style.Rank > reading.Style.Rank && !EndsOpen(items[0].Draft)
            && reading.Style.Rank <= 2)
            items.Clear();
        while (items.Count >= Deepest)
            items.RemoveAt(items.Count - 1);
        var holder = alinea is { } open && (EndsOpen(open) || reading.Style.Rank > 2 && !reading.Style.IsDash) && IsUnder(open)
            ? open
            : items.Count > 0 ? items[^1].Draft : Container;
        Push(holder, mark, reading, line);
        return mark;
    }

    private bool Successor(ItemMark mark)
    {
        var level = items.FindIndex(item => item.Style == mark.Readings[0].Style);
        return mark.Readings[0].Value == (level < 0 ? 1 : items[level].Value + 1)
            || level >= 0 && mark.Readings[0].IsInsertion && mark.Readings[0].Value == items[level].Value;
    }

    private bool IsUnder(Draft open) => (items.Count > 0 ? items[^1].Draft : Container).Children is { Count: > 0 } children
        && children[^1] == open;

    private static bool EndsOpen(Draft draft) => draft.IsEmpty || draft.Text.Length > 0 && draft.Text[^1] is ':' or '–' or '—'
        && draft.Children.Count == 0;

    /// <summary>The open level that this mark continues: the innermost, a direct successor before a later one.</summary>
    private (int Level, ItemReading Reading) Following(ItemMark mark)
    {
        (int Level, ItemReading Reading) later = (-1, default);
        var canBegin = mark.Readings.Any(reading => reading.Value == 1);
        for (var level = items.Count - 1; level >= 0; level--)
            foreach (var reading in mark.Readings)
            {
                var open = items[level];
                if (open.Style != reading.Style || reading.Style.IsDash)
                    continue;
                var step = reading.Value - open.Value;
                if (step == 1 || step == 0 && reading.IsInsertion)
                    return (level, reading);
                if (step > 1 && later.Level < 0 && !canBegin)
                    later = (level, reading);
            }
        return later;
    }

    private static ItemReading First(ItemMark mark)
    {
        foreach (var reading in mark.Readings)
            if (reading.Value == 1)
                return reading;
        return mark.Readings[0];
    }

    private void Push(Draft parent, ItemMark mark, ItemReading reading, int line)
    {
        var draft = parent.Add(new(KindUnder(parent.Kind, reading.Style), line) { Designation = mark.Designation,
            Number = mark.Number });
        items.Add(new(draft, parent, reading.Style, reading.Value));
    }

    private static UnitKind KindUnder(UnitKind parent, ItemStyle style) => style switch
    {
        { IsDash: true } => UnitKind.Indent,
        _ when parent is UnitKind.Point or UnitKind.Indent => UnitKind.Point,
        _ when parent is UnitKind.Paragraph or UnitKind.Subparagraph => style.Depth > 1 ? UnitKind.Subparagraph : UnitKind.Point,
        _ => style.Rank <= 3 ? UnitKind.Paragraph : UnitKind.Point,
    };
}
