namespace Comity.Communiques.Reading;

/// <summary>Sentences of a press report: a line ends one, and a full stop does unless it follows an initial.</summary>
internal static class Sentences
{
    public static List<TextSpan> Of(string text)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n' && !(text[i] is '.' or '!' or '?' or '…' && EndsAt(text, i)))
                continue;
            while (text[i] != '\n' && i + 1 < text.Length && IsClosing(text[i + 1]))
                i++;
            Add(start, i + 1);
            start = i + 1;
        }

        Add(start, text.Length);
        return sentences;

        void Add(int from, int until)
        {
            while (from < until && char.IsWhiteSpace(text[from]))
                from++;
            while (until > from && char.IsWhiteSpace(text[until - 1]))
                until--;
            if (until > from)
                sentences.Add(new TextSpan(from, until));
        }
    }

    private static bool IsClosing(char unit) => unit is '"' or '”' or '»' or '’' or ')';

    private static bool EndsAt(string text, int at)
    {
        var next = at + 1;
        while (next < text.Length && IsClosing(text[next]))
            next++;
        if (next < text.Length && !char.IsWhiteSpace(text[next]))
            return false;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        if (next < text.Length && char.IsLower(text[next]))
            return false;
        var isInitial = at > 0 && char.IsUpper(text[at - 1]) && (at == 1 || !char.IsLetter(text[at - 2]));
        return text[at] != '.' || !isInitial;
    }
}
