namespace Comity.Legislation.Reading.Formats;

/// <summary>How many lines are read: a line may become a provision, which takes far more memory than its few letters.</summary>
internal static class LineLimit
{
    private const int MostWithText = 300_000;
    private const int MostAltogether = 3_000_000;

    /// <summary>Counts the lines of a text before anything is made of them.</summary>
    /// <exception cref="RefusedException">Too many.</exception>
    public static void Check(string text)
    {
        var (withText, altogether) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            withText += line.IsWhiteSpace() ? 0 : 1;
            if (withText > MostWithText || ++altogether > MostAltogether)
                Refuse();
        }
    }

    /// <exception cref="RefusedException">Too many.</exception>
    public static void Check(List<SourceLine> lines)
    {
        if (lines.Count > MostWithText)
            Refuse();
    }

    private static void Refuse() => throw new RefusedException(RefusalCodes.TooManyLines,
        "it has more than 300,000 lines, as no law has; give the text of the law alone, or split it");
}
