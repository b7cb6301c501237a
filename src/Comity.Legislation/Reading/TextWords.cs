namespace Comity.Legislation.Reading;

internal static class TextWords
{
    public static IEnumerable<string> Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                i++;
            yield return text[start..i];
        }
    }
}
