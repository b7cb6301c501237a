using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Comity.Legislation.Reading.Formats;

/// <summary>Tells the law from what stands around it on a page: by landmarks, by the names of parts, by runs of links, and
/// by where the articles are.</summary>
internal static class HtmlFurniture
{
    private static readonly FrozenSet<string> Landmarks =
        "nav aside footer header form button select textarea dialog menu".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Roles =
        "navigation banner contentinfo search dialog alertdialog menu menubar complementary toolbar alert".Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Names = (
        "menu nav navbar navigation breadcrumb breadcrumbs cookie cookies consent banner footer header sidebar share social "
        + "search login toolbar pagination pager ads comments popup modal subscribe related toc contents topbar copyright "
        + "counter skip")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives the source the law's lines and sets the rest aside.</summary>
    public static void SetApart(IElement body, List<HtmlBlock> blocks, SourceText source)
    {
        var total = blocks.Sum(block => block.Line.Text.Length);
        var heads = blocks.ConvertAll(block => Structure.Heads.Read(block.Line, "und") is { IsArticle: true }
            && block.Linked < block.Line.Text.Length / 2);
        var known = new Dictionary<IElement, bool>();
        var furniture = blocks.ConvertAll(block => IsFurniture(block.Element, known, body));
        // A page whose every part is called a header or a menu is not furniture: then the names mean nothing.
        if (blocks.Where((_, i) => !furniture[i]).Sum(block => block.Line.Text.Length) * 3 < total
            || blocks.Where((_, i) => furniture[i] && heads[i]).Skip(2).Any())
            furniture = furniture.ConvertAll(_ => false);
        MarkLinkRuns(blocks, furniture);
        var root = Root(body, blocks, heads, furniture);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var outside = root != body && !root.Contains(block.Element) && block.Line.HeadingLevel != 1;
            if (!furniture[i] && !outside)
                source.Lines.Add(block.Line);
            else
                source.Aside.Add(new(FindingCodes.PageFurniture, block.Line.Line, block.Line.Text,
                    "This part of the page stands around the law and was left out."));
        }
    }

    private static bool IsFurniture(IElement element, Dictionary<IElement, bool> known, IElement body)
    {
        var path = new List<IElement>();
        var result = false;
        for (var at = element; at is not null && at != body; at = at.ParentElement)
        {
            if (known.TryGetValue(at, out result))
                break;
            path.Add(at);
        }
        for (var i = path.Count - 1; i >= 0; i--)
            known[path[i]] = result = result || IsFurniture(path[i]);
        return result;
    }

    private static bool IsFurniture(IElement element) =>
        element.LocalName is not ("article" or "main" or "h1")
        && (Landmarks.Contains(element.LocalName)
        && !(element.LocalName == "header" && element.Closest("article, main") is not null)
            || element.GetAttribute("role") is { } role && Roles.Contains(role)
            || element.GetAttribute("aria-hidden") == "true"
            || HasName(element.Id) || HasName(element.ClassName));

    private static bool HasName(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > 400)
            return false;
        foreach (var range in names.AsSpan().SplitAny(" -_"))
            if (Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(names.AsSpan()[range]))
                return true;
        return false;
    }

    /// <summary>Three or more blocks in a row that are all links are a menu or a table of contents.</summary>
    private static void MarkLinkRuns(List<HtmlBlock> blocks, List<bool> furniture)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var end = i;
            while (end < blocks.Count && blocks[end].Linked * 10 >= blocks[end].Line.Text.Length * 7)
                end++;
            if (end - i >= 3)
                for (var j = i; j < end; j++)
                    furniture[j] = true;
            i = end;
        }
    }

    /// <summary>The element that holds the law: the smallest with all articles, widened while what it gains is text, not links;
    /// without articles the smallest with most of the text.</summary>
    private static IElement Root(IElement body, List<HtmlBlock> blocks, List<bool> heads, List<bool> furniture)
    {
        var totals = Totals(body, [.. blocks.Where((_, i) => !furniture[i])]);
        var law = blocks.Where((_, i) => heads[i] && !furniture[i]).Select(block => block.Element).ToList();
        if (law.Count < 3)
            return Densest(body, totals);
        var root = law[0];
        foreach (var element in law)
            while (root != body && !root.Contains(element))
                root = root.ParentElement ?? body;
        while (root != body && root.ParentElement is { } parent && parent != body)
        {
            var (all, own) = (totals.GetValueOrDefault(parent), totals.GetValueOrDefault(root));
            if ((all.Linked - own.Linked) * 4 > all.Length - own.Length)
                break;
            root = parent;
        }
        return root;
    }

    private static IElement Densest(IElement body, Dictionary<IElement, (int Length, int Linked)> totals)
    {
        var most = totals.GetValueOrDefault(body).Length;
        var root = body;
        while (most > 0 && root.Children.FirstOrDefault(child =>
            totals.GetValueOrDefault(child).Length * 10L >= most * 8L) is { } child)
            root = child;
        return root;
    }

    /// <summary>How much text every element holds, and how much of it in links.</summary>
    private static Dictionary<IElement, (int Length, int Linked)> Totals(IElement body, List<HtmlBlock> blocks)
    {
        var totals = new Dictionary<IElement, (int Length, int Linked)>();
        foreach (var block in blocks)
            Add(block.Element, block.Line.Text.Length, block.Linked);
        foreach (var element in body.QuerySelectorAll("*").Reverse())
            if (totals.TryGetValue(element, out var own) && element.ParentElement is { } parent)
                Add(parent, own.Length, own.Linked);
        return totals;

        void Add(IElement element, int length, int linked)
        {
            var (before, beforeLinked) = totals.GetValueOrDefault(element);
            totals[element] = (before + length, beforeLinked + linked);
        }
    }
}
