using System.Globalization;
using Comity.Language;
using Comity.Legislation.Reading.Formats;

namespace Comity.Legislation.Reading.Structure;

/// <summary>What kind of counting a mark belongs to: «1.» and «1)» and «(1)» are different, so are «(a)» and «(i)».</summary>
/// <param name="Frame">The punctuation with the alphabet in it: «1.», «(a)», «i)», «А.».</param>
/// <param name="Depth">How many numbers it has: 2 for «1.1.».</param>
internal readonly record struct ItemStyle(string Frame, int Depth = 1)
{
    public bool IsDash => Frame == "-";

    /// <summary>The place in the usual order of nesting, outermost first.</summary>
    public int Rank => Frame switch
    {
        "I." => 0,
        "¹" => 1,
        "(1)" => 2,
        "1." => 2 + Depth - 1,
        "A." => 2,
        "1°" or "1)" => 4,
        "a." or "a)" or "(a)" or "а." or "а)" or "(а)" => 5,
        "i)" or "(i)" or "i." => 6,
        "aa)" or "(aa)" => 6,
        "-" => 8,
        _ => 5,
    };
}

/// <summary>One way to understand a mark: «(i)» is the ninth letter or the first roman numeral.</summary>
internal readonly record struct ItemReading(ItemStyle Style, int Value, bool IsInsertion);

/// <summary>A number at the start of a block: «1.», «1-1)», «(a)», «²», «–».</summary>
internal sealed record ItemMark(string Designation, string Number, ItemReading[] Readings, string Rest)
{
    /// <summary>The other way to read «⁷ ³»: a footnote's mark, then the number.</summary>
    public ItemMark? Second { get; init; }
}

/// <summary>Recognises the marks of numbered blocks.</summary>
internal static class ItemMarks
{
    private const string CyrillicOrder = "абвгґдеёєжзиіїйклмнопрстуўфхцчшщьыэюя";
    private const int LargestNumber = 999;

    /// <summary>The mark at the start, or null.</summary>
    /// <param name="line">The block, for what its format says.</param>
    /// <param name="text">Its text, or what is left of it after other marks.</param>
    /// <param name="script">The script of the law, <c>Cyrl</c> or <c>Latn</c>, in which a lone letter is meant.</param>
    public static ItemMark? Read(SourceLine line, string text, string script = "")
    {
        if (text.Length == 0)
            return null;
        var first = text[0];
        if (first is '–' or '—' or '-' or '•' or '·' or '▪' or '−' or '*')
            return Dash(line, text, script);
        if (Superscripts.Lower(first) is not null)
            return Raised(text);
        if (first is not '(' && !char.IsLetterOrDigit(first))
            return line.Bullet ? new("", "", [new(new("-"), 0, false)], text) : null;
        return Framed(text, script) ?? (line.Bullet ? new("", "", [new(new("-"), 0, false)], text) : null);
    }

    private static ItemMark? Dash(SourceLine line, string text, string script)
    {
        var rest = text.AsSpan(1).TrimStart();
        if (rest.Length == 0 || text.Length > 1 && char.IsAsciiDigit(text[1]) || text[0] == '*' && text[1] is not ' ')
            return null;
        // «- a. …» is a list's bullet before the law's own number.
        var inner = rest.ToString();
        return Framed(inner, script) is { } framed && !framed.Readings[0].Style.IsDash
            ? framed with { Designation = text[..(text.Length - rest.Length)] + framed.Designation }
            : new(text[..1], "", [new(new("-"), 0, false)], inner);
    }

    private static ItemMark? Raised(string text, bool alone = false)
    {
        var i = 0;
        Span<char> low = stackalloc char[8];
        while (i < text.Length && i < low.Length && Superscripts.Lower(text[i]) is { } c)
            low[i++] = c;
        var number = low[..i].TrimEnd(')');
        if (i == low.Length || number.IsEmpty || !char.IsAsciiDigit(number[0]) || i < text.Length
            && !char.IsWhiteSpace(text[i]) && !(char.IsLetter(text[i]) && char.IsAsciiDigit(low[i - 1])))
            return null;
        var canonical = number.ToString();
        var rest = text[i..].TrimStart();
        var second = !alone && rest.Length > 0 && char.IsWhiteSpace(text[i]) ? Raised(rest, alone: true) ?? Framed(rest, "")
            : null;
        return new(text[..i], canonical, [RaisedReading(canonical)], rest)
        {
            Second = second is null ? null : second with { Designation = $"{text[..i]} {second.Designation}" },
        };
    }

    private static ItemReading RaisedReading(string number) =>
        new(new("¹"), NumberOrder.Leading(number), NumberOrder.IsInsertion(number));

    private static ItemMark? Framed(string text, string script)
    {
        var open = text[0] == '(';
        var start = open ? 1 : 0;
        var i = start;
        var letters = 0;
        while (i < text.Length && i - start < 14)
        {
            var c = text[i];
            if (char.IsLetter(c))
                letters++;
            else if (!char.IsAsciiDigit(c) && Superscripts.Lower(c) is null
                && !(c is '-' or '.' or '^' or '\u2010' or '\u2011' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])
                && i > start))
                break;
            i++;
        }
        if (i == start || i >= text.Length && open)
            return null;
        var core = text.AsSpan(start, i - start);
        var close = i < text.Length ? text[i] : '\0';
        // «(1 bis)», «1 bis.»
        if (close == ' ' && char.IsAsciiDigit(core[0]) && Insertion(text, i) is { } longer)
        {
            i = longer;
            core = text.AsSpan(start, i - start);
            close = i < text.Length ? text[i] : '\0';
        }
        if (open ? close != ')' : close is not (')' or '.' or '°' or 'º'))
            return Dotted(text, i, core, letters);
        var end = i + 1;
        if (close == '.' && end < text.Length && text[end] is ')' )
            end++;
        if (close is '°' or 'º' && end < text.Length && text[end] is ')' or '.')
            end++;
        if (end < text.Length && !char.IsWhiteSpace(text[end]) && !IsUpperStart(text, end)
            && text[end] is not ('—' or '–' or '(' or '«' or '„' or '"' or '“' or '['))
            return null;
        var designationEnd = end;
        while (end < text.Length && text[end] is '—' or '–' or ' ' or '\u00A0' or '\t')
            end++;
        var meant = core.Length == 1 && core[0] is not ('i' or 'v' or 'x' or 'I' or 'V' or 'X')
            ? Homoglyphs.Letter(core[0], script) : core[0];
        if (meant != core[0])
            core = new[] { meant };
        var readings = Readings(core, open, close);
        return readings.Length == 0 ? null : new(text[..designationEnd], Canonical(core), readings, text[end..]);
    }

    private static bool IsUpperStart(string text, int i) => char.IsUpper(text[i]) && !(i + 1 < text.Length && text[i + 1] == '.')
        && (text[i - 1] != '.' || i > 1 && !char.IsLetter(text[i - 2]));

    /// <summary>«1.1 Text» without a closing point.</summary>
    private static ItemMark? Dotted(string text, int i, ReadOnlySpan<char> core, int letters)
    {
        if (letters > 0 || i >= text.Length || text[i] is not (' ' or '\u00A0' or '\t') || core.IndexOf('.') < 1)
            return null;
        var rest = text[i..].TrimStart();
        if (rest.Length == 0 || !char.IsLetter(rest[0]) || core.Length > 8)
            return null;
        var readings = Readings(core, false, '.');
        return readings.Length == 0 ? null : new(text[..i], Canonical(core), readings, rest);
    }

    private static int? Insertion(string text, int i) =>
        Numerals.InsertionAt(text.AsSpan(i + 1), out var length) > 0 && i + 1 + length is var end && end < text.Length
            && text[end] is '.' or ')' ? end : null;

    private static ItemReading[] Readings(ReadOnlySpan<char> core, bool open, char close)
    {
        string Frame(string sample) => open ? $"({sample})" : close is 'º' ? sample + "°" : sample + close;
        if (char.IsAsciiDigit(core[0]))
        {
            var digits = 0;
            while (digits < core.Length && char.IsAsciiDigit(core[digits]))
                digits++;
            if (digits > 4 || !int.TryParse(core[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                || value > LargestNumber)
                return [];
            var depth = core.Count('.') + 1;
            if (depth > 1)
                return int.TryParse(core[(core.LastIndexOf('.') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture,
                    out var last)
                    ? [new(new(Frame("1"), depth), last, false)]
                    : [new(new(Frame("1"), depth), 1, true)];
            return [new(new(Frame("1")), value, digits < core.Length)];
        }
        var upper = char.IsUpper(core[0]);
        var readings = new List<ItemReading>(2);
        if (Letter(core) is { } position)
            readings.Add(new(new(Frame(LetterSample(core, upper))), position, core.Length > 1 && position <= 33));
        if (Numerals.TryParseRoman(core, out var roman) && roman < 100 && char.IsAscii(core[0]))
            readings.Add(new(new(Frame(upper ? "I" : "i")), roman, false));
        return [.. readings];
    }

    private static string LetterSample(ReadOnlySpan<char> core, bool upper) =>
        core.Length > 1 && core[0] == core[1] ? "aa" : core[0] < 0x80 ? (upper ? "A" : "a") : upper ? "А" : "а";

    private static int? Letter(ReadOnlySpan<char> core)
    {
        if (core is "ch" or "Ch" or "CH")
            return 8;
        if (core.Length > 1 && !(core.Length == 2 && core[0] == core[1]) && !OnlyNumberAfterFirst(core))
            return null;
        var c = char.ToLowerInvariant(core[0]);
        if (c is >= 'a' and <= 'z')
            return c - 'a' + 1;
        var cyrillic = CyrillicOrder.IndexOf(c, StringComparison.Ordinal);
        return cyrillic >= 0 ? cyrillic + 1 : null;
    }

    private static bool OnlyNumberAfterFirst(ReadOnlySpan<char> core)
    {
        foreach (var c in core[1..])
            if (char.IsLetter(c) && Superscripts.Lower(c) is null)
                return false;
        return true;
    }

    /// <summary>By akn-nc 1.0 §5.4: inner spaces dropped, inner punctuation a hyphen, raised digits after a hyphen.</summary>
    private static string Canonical(ReadOnlySpan<char> core)
    {
        var text = new System.Text.StringBuilder(core.Length + 1);
        var raised = false;
        foreach (var c in core)
        {
            if (Superscripts.Lower(c) is { } low && c > 0x7F)
            {
                if (!raised && char.IsAsciiDigit(low) && text.Length > 0)
                    text.Append('-');
                text.Append(low);
                raised = true;
            }
            else if (char.IsLetterOrDigit(c))
                text.Append(c);
            else if (c is not ' ' && text.Length > 0)
                text.Append('-');
        }
        return text.ToString().TrimEnd('-');
    }
}
