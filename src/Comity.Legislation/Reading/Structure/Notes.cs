using System.Collections.Frozen;

namespace Comity.Legislation.Reading.Structure;

/// <summary>Tells an editor's notes from the law, by words that are data.</summary>
internal static class Notes
{
    private static readonly FrozenSet<string> NoteWords = (
        "сноска примечание примечания ескерту ескертпе заўвага примітка footnote note anmerkung fussnote fußnote poznámka märkus")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] EditorialStems = (
        "редакци| в ред.|изменени|изменён|дополнен|исключен|утратил|введен|введён|ведомост|амендмент"
        + "|редакці|змін|доповнен|виключен|втратил|відомост"
        + "|рэдакцы|змяненн|дапаўненн|выключан|страціў"
        + "|редакция|енгізілген|толықтырыл|күші жойыл|өзгеріс"
        + "|amended|inserted by|repealed by|substituted by").Split('|');

    /// <summary>A note of the editor's: a note word with a full stop or colon after it.</summary>
    public static bool IsWorded(string text)
    {
        var length = 0;
        while (length < text.Length && length < 14 && char.IsLetter(text[length]))
            length++;
        if (length == 0 || !NoteWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(0, length)))
            return false;
        var after = text.AsSpan(length).TrimStart();
        return after.IsEmpty || after[0] is '.' or ':' or '!' || after.StartsWith("изготовител", StringComparison.Ordinal)
            || after.StartsWith("ИЗПИ", StringComparison.Ordinal)
            || after.StartsWith("РЦПИ", StringComparison.Ordinal);
    }

    /// <summary>A history of amendments that stands alone in brackets or braces.</summary>
    public static bool IsBracketed(string text)
    {
        var inner = text.AsSpan().TrimEnd(" .;");
        if (inner.Length < 4)
            return false;
        if (inner[0] == '{' && inner[^1] == '}')
            return true;
        if (!(inner[0] is '(' && inner[^1] is ')' || inner[0] is '[' && inner[^1] is ']'))
            return false;
        var depth = 0;
        for (var i = 0; i < inner.Length; i++)
        {
            depth += inner[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth == 0 && i < inner.Length - 1)
                return false;
        }
        foreach (var stem in EditorialStems)
            if (inner.Contains(stem, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
