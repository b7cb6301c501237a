using Comity.Language;
using Comity.Legislation.Provisions;
using Comity.Legislation.Reading.Formats;

namespace Comity.Legislation.Reading.Structure;

/// <summary>A line that opens a unit.</summary>
/// <param name="Unit">The unit's name.</param>
/// <param name="Designation">The printed number with its word and punctuation.</param>
/// <param name="Number">By akn-nc; empty for a lone «Приложение».</param>
/// <param name="Rest">What follows on the line, without the dash between.</param>
/// <param name="Sure">False when only the sequence of numbers can tell it from a sentence that begins with a reference.</param>
internal sealed record Head(UnitName Unit, string Designation, string Number, string Rest, bool Sure)
{
    public bool IsArticle => Unit.Kind == UnitKind.Article;

    /// <summary>The leading arabic number; 0 when there is none.</summary>
    public int Value => NumberOrder.Leading(Number);
}

/// <summary>Tells the lines that open a unit from text that merely speaks of one.</summary>
internal static class Heads
{
    private const int LongestHeading = 300;

    public static Head? Read(SourceLine line, string language)
    {
        var text = line.Text.AsSpan();
        var mark = 0;
        while (mark < text.Length && mark < 5 && Superscripts.Lower(text[mark]) is not null)
            mark++;
        var start = mark;
        while (start < text.Length && (text[start] is ' ' or '\u00A0' || text[start] == '*' && mark > 0))
            start++;
        if (start == text.Length)
            return null;
        var head = WordFirst(line, start, language) ?? NumberFirst(line, start, language);
        // No sentence begins with a footnote's mark.
        return mark > 0 && head is { IsArticle: true } ? head with { Sure = true } : head;
    }

    /// <summary>A bare number as the head of a British section: «1.—(1) …» surely, «2. …» where it goes on.</summary>
    public static Head? ReadBare(SourceLine line)
    {
        if (line.Quoted || line.Footnote is not null
            || ItemMarks.Read(line, line.Text) is not { Readings: [{ Style: { Frame: "1.", Depth: 1 } }, ..],
            Rest.Length: > 0 } mark)
            return null;
        var dashed = line.Text.AsSpan(mark.Designation.Length).TrimStart().StartsWith("—(");
        return new(UnitNames.BareSection, mark.Designation, mark.Number, mark.Rest, dashed);
    }

    private static Head? WordFirst(SourceLine line, int start, string language)
    {
        var text = line.Text.AsSpan();
        var length = WordLength(text[start..]);
        if (length == 0 || UnitNames.Find(text.Slice(start, length), language) is not { } unit
            || !unit.Place.HasFlag(NumberPlace.After))
            return null;
        var i = start + length;
        var spaced = false;
        while (i < text.Length && text[i] is ' ' or '\u00A0' or '.' or '№')
            spaced |= text[i++] != '.';
        i += NumberSign(text[i..]);
        if (i == text.Length)
            return Lone(line, unit, i);
        if (!spaced && text[start] != '§' && !char.IsAsciiDigit(text[i]))
            return null;
        if (NumberReading.Read(text[i..], language) is not { } number)
            return unit.Kind == UnitKind.Attachment ? Lone(line, unit, start + length) : null;
        return Close(line, unit, i + number.Length, number.Canonical);
    }

    private static Head? NumberFirst(SourceLine line, int start, string language)
    {
        var text = line.Text.AsSpan();
        if (!MayNameUnit(text[start..], language) || NumberReading.Read(text[start..], language) is not { } number)
            return null;
        var i = start + number.Length;
        while (i < text.Length && text[i] is ' ' or '\u00A0' or '.' or '-' or '\u2010' or '\u2011')
            i++;
        var length = WordLength(text[i..]);
        if (i == start + number.Length || length == 0)
            return null;
        // «кіші бөлім» is two words.
        var longer = length + 1 < text.Length - i ? length + 1 + WordLength(text[(i + length + 1)..]) : 0;
        var unit = longer > length + 1 ? UnitNames.Find(text.Slice(i, longer), language) : null;
        if (unit is not null)
            length = longer;
        unit ??= UnitNames.Find(text.Slice(i, length), language);
        if (unit is null || !unit.Place.HasFlag(NumberPlace.Before))
            return null;
        // «1. Teil» may not be torn from «1. Teilung»: the word ended; a number after it makes it another unit's heading.
        return Close(line, unit, i + length, number.Canonical);
    }

    /// <summary>The length of «č. », «Nr. », «No. » before a number.</summary>
    private static int NumberSign(ReadOnlySpan<char> text)
    {
        foreach (var sign in (ReadOnlySpan<string>)["č. ", "nr. ", "no. ", "n° ", "nº "])
            if (text.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
                return sign.Length;
        return 0;
    }

    /// <summary>Whether one of the first words after the first names a unit: most lines need no closer look.</summary>
    private static bool MayNameUnit(ReadOnlySpan<char> text, string language)
    {
        var i = 0;
        for (var words = 0; words < 4; words++)
        {
            while (i < text.Length && i < 60 && !char.IsLetter(text[i]) && text[i] != '§')
                i++;
            var length = WordLength(text[i..]);
            if (length == 0)
                return false;
            if (i > 0 && UnitNames.Find(text.Slice(i, length), language) is { } unit && unit.Place.HasFlag(NumberPlace.Before))
                return true;
            // «1-кіші бөлім»: the name is the second word.
            i += length;
        }
        return false;
    }

    /// <summary>«Приложение» alone, or with words: an attachment without a number.</summary>
    private static Head? Lone(SourceLine line, UnitName unit, int end)
    {
        if (unit.Kind != UnitKind.Attachment || line.Text.Length > 200 || line.Text[^1] is '.' or ';' or ',')
            return null;
        var rest = line.Text.AsSpan(Math.Min(end, line.Text.Length)).Trim();
        return rest.IsEmpty || line.HeadingLevel > 0 || rest.StartsWith("к ", StringComparison.Ordinal)
            || rest.StartsWith("до ", StringComparison.Ordinal)
            ? new(unit, line.Text[..(line.Text.Length - rest.Length)].Trim(), "", rest.ToString(), true)
            : null;
    }

    /// <summary>Judges what follows the number.</summary>
    private static Head? Close(SourceLine line, UnitName unit, int end, string number)
    {
        var text = line.Text.AsSpan();
        var separated = false;
        var i = end;
        while (i < text.Length && text[i] is '.' or ':' or ')' or ']')
        {
            separated = true;
            i++;
        }
        var designationEnd = i;
        if (i == text.Length)
            return new(unit, line.Text, number, "", true);
        if (text[i] is not (' ' or '\u00A0' or '\u202F' or '\t' or '–' or '—' or '-')
            && !(separated && (BeginsWord(text, i) || text[i] is '(' or '«')))
            return null;
        while (i < text.Length && text[i] is ' ' or '\u00A0' or '\u202F' or '\t' or '–' or '—' or '-' or '|' or ':')
        {
            separated |= text[i] is '–' or '—' or '-' or '|' or ':';
            i++;
        }
        var rest = text[i..];
        if (rest.IsEmpty)
            return new(unit, line.Text, number, "", true);
        if (line.HeadingLevel > 0 || line.Bold)
            return Make(true);
        if (rest[0] is ',' or ';' or '/' || separated && text[designationEnd - 1] == ')' && char.IsLower(rest[0]))
            return null;
        if (separated)
            return UnitNames.IsReferenceWord(rest[..WordLength(rest)]) ? null : Make(true);
        if (char.IsLower(rest[0]) || char.IsAsciiDigit(rest[0]) || UnitNames.IsReferenceWord(rest[..WordLength(rest)]))
            return null;
        if (rest[0] == '(' && rest.Length > 2 && !char.IsAsciiDigit(rest[1]) && unit.Kind == UnitKind.Article && rest[2] == ')')
            return null;
        return Make(rest.Length <= LongestHeading && rest[^1] is not ('.' or ';' or ':' or ',') || rest[0] == '(');

        Head Make(bool sure) => new(unit, line.Text[..designationEnd], number, line.Text[i..], sure);
    }

    /// <summary>A capital after the point begins a word, unless a letter stands before it: «L.A» is one word.</summary>
    private static bool BeginsWord(ReadOnlySpan<char> text, int i) =>
        char.IsUpper(text[i]) && (text[i - 1] is ')' or ']' || i > 1 && !char.IsLetter(text[i - 2]));

    private static int WordLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] == '§')
            return text.Length == 0 ? 0 : text.Length > 1 && text[1] == '§' ? 0 : 1;
        var i = 0;
        while (i < text.Length && i <= UnitNames.Longest
            && (char.IsLetter(text[i]) || text[i] == '-' && i > 0 && i + 1 < text.Length && char.IsLetter(text[i + 1])))
            i++;
        return i;
    }
}
