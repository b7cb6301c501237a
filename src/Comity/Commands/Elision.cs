namespace Comity.Commands;

/// <summary>Cuts what did not change inside one paragraph, between words, and never its beginning: that is where its number
/// stands.</summary>
internal static class Elision
{
    private const string Gap = "…";

    /// <summary>What is shown on either side of a gap.</summary>
    private const int Shown = 90;

    public static string Of(string text, bool isFirst, bool isLast)
    {
        if (isLast)
            return text.Length <= (isFirst ? 2 : 3) * Shown ? text : Beginning(text);
        if (text.Length <= 3 * Shown)
            return text;
        var tail = text.IndexOf(' ', text.Length - Shown);
        return tail < 0 || text.LastIndexOf(' ', Shown) <= 0 ? text : $"{Beginning(text)} {text[(tail + 1)..]}";
    }

    /// <summary>The first words of a paragraph.</summary>
    public static string Beginning(string text)
    {
        if (text.Length <= Shown + Gap.Length)
            return text;
        var end = text.LastIndexOf(' ', Shown);
        if (end <= 0)
            end = char.IsHighSurrogate(text[Shown - 1]) ? Shown - 1 : Shown;
        return $"{text[..end].TrimEnd()} {Gap}";
    }

    /// <summary>The surroundings of a stretch, cut between words.</summary>
    public static string Around(string text, int start, int length)
    {
        const int beside = 40;
        var from = start <= beside ? 0 : text.IndexOf(' ', start - beside, beside) + 1;
        if (from == 0 && start > beside)
            from = start;
        var end = start + length;
        var to = text.Length - end <= beside ? text.Length : text.LastIndexOf(' ', end + beside, beside);
        if (to < 0)
            to = end;
        return (from > 0 ? Gap + " " : "") + text[from..to].Trim() + (to < text.Length ? " " + Gap : "");
    }
}
