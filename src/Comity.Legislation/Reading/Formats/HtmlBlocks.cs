using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Comity.Language;

namespace Comity.Legislation.Reading.Formats;

/// <summary>A block of a page: its line and what tells furniture from law.</summary>
/// <param name="Line">The block.</param>
/// <param name="Element">The element it stands in.</param>
/// <param name="Linked">How many of its characters are in links.</param>
internal sealed record HtmlBlock(SourceLine Line, IElement Element, int Linked);

/// <summary>Cuts a page into blocks: paragraphs, lines, cells, items. Walks without recursion.</summary>
internal sealed class HtmlBlocks
{
    private static readonly FrozenSet<string> BlockNames = (
        "address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption figure "
        + "footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol option p pre section select summary table tbody td "
        + "textarea tfoot th thead title tr ul").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NeverText =
        "script style template noscript svg math object iframe canvas head".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly (string Name, ListStyle Style)[] ListStyles =
    [
        ("lower-roman", ListStyle.LowerRoman), ("upper-roman", ListStyle.UpperRoman), ("lower-alpha", ListStyle.LowerLetter),
        ("lower-latin", ListStyle.LowerLetter), ("upper-alpha", ListStyle.UpperLetter), ("upper-latin", ListStyle.UpperLetter),
        ("decimal", ListStyle.Decimal),
    ];

    private readonly CleanText clean;
    private readonly List<HtmlBlock> blocks = [];
    private readonly StringBuilder text = new();
    private readonly Dictionary<IElement, int> counters = [];
    private IElement? holder;
    private bool ownLine;
    private int linked;
    private int bold;

    private HtmlBlocks(CleanText clean) => this.clean = clean;

    /// <summary>All blocks with words, in the order of the page.</summary>
    public static List<HtmlBlock> Of(IElement body, CleanText clean)
    {
        var reader = new HtmlBlocks(clean);
        Walk(body, reader.Enter, reader.Leave, reader.Take);
        reader.Close();
        return reader.blocks;
    }

    /// <summary>The whole text that a reader of the page sees, blocks apart, numbers of lists included.</summary>
    public static string Readable(IElement body)
    {
        var all = new StringBuilder();
        var numbers = new Dictionary<IElement, int>();
        Walk(body, Enter, element => all.Append(BlockNames.Contains(element.LocalName) ? "\n" : ""), (node, raised) =>
        {
            foreach (var c in node.Data)
                all.Append(raised ? Superscripts.Raise(c) : c);
        });
        return new CleanText().Of(all.ToString(), 1);

        void Enter(IElement element)
        {
            if (BlockNames.Contains(element.LocalName))
                all.Append('\n').Append(ListNumber(element, numbers));
        }
    }

    private void Enter(IElement element)
    {
        if (!BlockNames.Contains(element.LocalName))
            return;
        // A cell goes on its row's line, unless it is a text of its own.
        if (element.LocalName is "td" or "th" && text.Length > 0 && !HasBlocks(element))
        {
            text.Append(IsMark(text) ? " " : " | ");
            return;
        }
        Close();
        holder = element;
        text.Append(ListNumber(element, counters));
    }

    private void Leave(IElement element)
    {
        if (!BlockNames.Contains(element.LocalName) || element.LocalName is "td" or "th" && !HasBlocks(element))
            return;
        Close();
        ownLine = element.LocalName == "br";
        holder = element.LocalName == "br" ? element.ParentElement : null;
    }

    private void Take(IText node, bool raised)
    {
        holder ??= node.ParentElement;
        var length = text.Length;
        foreach (var c in node.Data)
        {
            if (char.IsWhiteSpace(c))
            {
                if (text.Length > 0 && text[^1] != ' ')
                    text.Append(' ');
            }
            else
                text.Append(raised ? Superscripts.Raise(c) : c);
        }
        var (isLinked, isBold) = Surroundings(node);
        linked += isLinked ? text.Length - length : 0;
        bold += isBold ? text.Length - length : 0;
    }

    private void Close()
    {
        var element = holder is null ? null : Outer(holder);
        var number = element?.SourceReference?.Position.Line ?? 0;
        var block = clean.Of(text.ToString(), number).Trim();
        if (block.Length > 0)
        {
            var level = element!.LocalName is ['h', >= '1' and <= '6'] name ? name[1] - '0' : 0;
            var line = new SourceLine(number, block)
            {
                HeadingLevel = level,
                Bold = level > 0 || bold * 10 >= block.Length * 9,
                Centred = IsCentred(element),
                Bullet = element.LocalName == "li" && element.ParentElement?.LocalName == "ul",
                Quoted = element.ClassList.Any(name => name is "note" or "footnote" or "snoska"),
            };
            Add(new(line, element, linked));
        }
        text.Clear();
        holder = null;
        ownLine = false;
        (linked, bold) = (0, 0);
    }

    /// <summary>A line after a break that goes on in lower case after no punctuation was wrapped, not begun.</summary>
    private void Add(HtmlBlock block)
    {
        if (ownLine && blocks.Count > 0 && blocks[^1].Element == block.Element && char.IsLower(block.Line.Text[0])
            && (char.IsLetter(blocks[^1].Line.Text[^1]) || blocks[^1].Line.Text[^1] == '-') && blocks[^1].Line.Text.Length < 2000)
        {
            var before = blocks[^1];
            blocks[^1] = before with
            {
                Line = before.Line with { Text = $"{before.Line.Text} {block.Line.Text}" },
                Linked = before.Linked + block.Linked,
            };
            return;
        }
        blocks.Add(block);
    }

    private static IElement Outer(IElement element)
    {
        while (!BlockNames.Contains(element.LocalName) && element.ParentElement is { } parent)
            element = parent;
        return element;
    }

    private static (bool Linked, bool Bold) Surroundings(IText node)
    {
        bool isLinked = false, isBold = false;
        for (var element = node.ParentElement; element is not null
            && !BlockNames.Contains(element.LocalName); element = element.ParentElement)
        {
            isLinked |= element.LocalName == "a" && element.HasAttribute("href");
            isBold |= element.LocalName is "b" or "strong"
                || element.GetAttribute("style")?.Contains("font-weight:bold", StringComparison.OrdinalIgnoreCase) == true;
        }
        return (isLinked, isBold);
    }

    private static bool IsCentred(IElement element) =>
        element.LocalName == "center" || element.ParentElement?.LocalName == "center"
        || string.Equals(element.GetAttribute("align"), "center", StringComparison.OrdinalIgnoreCase)
        || element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal)
            .Contains("text-align:center", StringComparison.OrdinalIgnoreCase) == true;

    private static bool HasBlocks(IElement cell) =>
        cell.Children.Any(child => BlockNames.Contains(child.LocalName) && child.LocalName != "br")
        && cell.Children.Count(child => BlockNames.Contains(child.LocalName)) > 1;

    private static bool IsMark(StringBuilder text) => text.Length < 8 && text.ToString().TrimEnd() is [.., '.' or ')'];

    /// <summary>The number that the browser shows before an item of an ordered list.</summary>
    private static string ListNumber(IElement element, Dictionary<IElement, int> counters)
    {
        if (element.LocalName != "li" || element.ParentElement is not { LocalName: "ol" } list)
            return "";
        var value = Number(element.GetAttribute("value"))
            ?? (counters.TryGetValue(list, out var last) ? last + 1 : Number(list.GetAttribute("start")) ?? 1);
        counters[list] = value;
        var content = FirstText(element).AsSpan().TrimStart();
        if (content.Length > 1 && (char.IsAsciiDigit(content[0]) || content[0] == '(' || content[1] is ')' or '.')
            || list.GetAttribute("style")?.Contains("none", StringComparison.OrdinalIgnoreCase) == true)
            return "";
        return ListNumbers.Format(value, ListStyleOf(element) ?? ListStyleOf(list) ?? ListStyle.Decimal, doubles: false) + ". ";
    }

    private static ListStyle? ListStyleOf(IElement element)
    {
        var style = element.GetAttribute("style") ?? "";
        foreach (var (name, meant) in ListStyles)
            if (style.Contains(name, StringComparison.OrdinalIgnoreCase))
                return meant;
        return element.GetAttribute("type") switch
        {
            "a" => ListStyle.LowerLetter,
            "A" => ListStyle.UpperLetter,
            "i" => ListStyle.LowerRoman,
            "I" => ListStyle.UpperRoman,
            "1" => ListStyle.Decimal,
            _ => null,
        };
    }

    private static string FirstText(IElement item) =>
        item.GetDescendants().Take(50).OfType<IText>().FirstOrDefault(text => !string.IsNullOrWhiteSpace(text.Data))?.Data ?? "";

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value is > -1000 and < 100_000 ? value : null;

    /// <summary>Visits what a reader sees, in order.</summary>
    /// <remarks>By index, because a node looks for its next sibling among all of its parent's children.</remarks>
    private static void Walk(IElement root, Action<IElement> enter, Action<IElement> leave, Action<IText, bool> take)
    {
        var raised = 0;
        var open = new Stack<(IElement Element, int Next)>();
        Open(root);
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Element.ChildNodes.Length)
            {
                raised -= at.Element.LocalName == "sup" ? 1 : 0;
                leave(at.Element);
                continue;
            }
            open.Push(at with { Next = at.Next + 1 });
            if (at.Element.ChildNodes[at.Next] is IElement child)
                Open(child);
            else if (at.Element.ChildNodes[at.Next] is IText found)
                take(found, raised > 0);
        }

        void Open(IElement element)
        {
            if (NeverText.Contains(element.LocalName) || IsHidden(element))
                return;
            raised += element.LocalName == "sup" ? 1 : 0;
            enter(element);
            open.Push((element, 0));
        }
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal)
            .Contains("display:none", StringComparison.OrdinalIgnoreCase) == true
        || element.LocalName == "input";
}
