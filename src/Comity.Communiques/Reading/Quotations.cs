namespace Comity.Communiques.Reading;

/// <summary>Words between quotation marks.</summary>
internal static class Quotations
{
    /// <summary>A title or a nickname is no quotation.</summary>
    private const int Shortest = 25;

    /// <summary>The first quotation of a sentence, without its marks; null where there is none.</summary>
    public static TextSpan? In(string sentence)
    {
        for (var start = 0; start < sentence.Length; start++)
        {
            var close = sentence[start] switch { '«' => '»', '“' => '”', '"' => '"', '„' => '“', '‘' => '’', _ => '\0' };
            if (close == '\0')
                continue;
            var end = sentence.IndexOf(close, start + 1);
            if (end - start > Shortest)
                return new TextSpan(start + 1, end);
        }

        return null;
    }
}
