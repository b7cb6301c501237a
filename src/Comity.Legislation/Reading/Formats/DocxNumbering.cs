using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Comity.Legislation.Reading.Formats;

/// <summary>The numbers that Word prints before numbered paragraphs, which are not in the text.</summary>
internal sealed class DocxNumbering
{
    /// <summary>What <see cref="Next"/> gives for a bullet.</summary>
    public const string Bullet = "\u2022";

    private const int Levels = 9;

    private readonly Dictionary<int, Level?[]> definitions = [];
    private readonly Dictionary<int, int[]> counters = [];
    private readonly Dictionary<string, Style> styles;

    public DocxNumbering(Numbering? numbering, Dictionary<string, Style> styles)
    {
        this.styles = styles;
        if (numbering is null)
            return;
        var kinds = numbering.Elements<AbstractNum>().Where(kind => kind.AbstractNumberId?.Value is not null)
            .GroupBy(kind => kind.AbstractNumberId!.Value).ToDictionary(group => group.Key, group => LevelsOf(group.First()));
        foreach (var instance in numbering.Elements<NumberingInstance>())
            if (instance.NumberID?.Value is { } id && instance.AbstractNumId?.Val?.Value is { } kind
                && kinds.TryGetValue(kind, out var definition))
                definitions[id] = definition;
    }

    /// <summary>Counts the paragraph and gives its number with a space after it; empty when it has none.</summary>
    public string Next(Paragraph paragraph)
    {
        var (id, level) = Place(paragraph);
        if (id == 0 || level is < 0 or >= Levels || !definitions.TryGetValue(id, out var definition))
            return "";
        var found = definition[level];
        if (found?.NumberingFormat?.Val?.Value is not { } format || format == NumberFormatValues.None)
            return "";
        if (format == NumberFormatValues.Bullet)
            return Bullet;
        if (!counters.TryGetValue(id, out var counts))
            counters[id] = counts = new int[Levels];
        for (var i = 0; i < level; i++)
            counts[i] = counts[i] == 0 ? Start(definition, i) : counts[i];
        counts[level] = counts[level] == 0 ? Start(definition, level) : counts[level] + 1;
        Array.Clear(counts, level + 1, Levels - level - 1);
        return Printed(definition, found.LevelText?.Val?.Value ?? "", counts);
    }

    private static string Printed(Level?[] definition, string pattern, int[] counts)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length && text.Length < 200; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var level = pattern[++i] - '1';
                var style = StyleOf(definition[level]?.NumberingFormat?.Val?.Value);
                text.Append(ListNumbers.Format(counts[level], style, doubles: true));
            }
            else
                text.Append(pattern[i]);
        }
        return text.Append(' ').ToString();
    }

    private static ListStyle StyleOf(NumberFormatValues? format) =>
        format == NumberFormatValues.LowerRoman ? ListStyle.LowerRoman
        : format == NumberFormatValues.UpperRoman ? ListStyle.UpperRoman
        : format == NumberFormatValues.LowerLetter ? ListStyle.LowerLetter
        : format == NumberFormatValues.UpperLetter ? ListStyle.UpperLetter
        : format == NumberFormatValues.RussianLower ? ListStyle.LowerRussian
        : format == NumberFormatValues.RussianUpper ? ListStyle.UpperRussian
        : ListStyle.Decimal;

    private (int Id, int Level) Place(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties?.NumberingProperties;
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var steps = 0; properties?.NumberingId is null && style is not null && steps < 10; steps++)
        {
            var definition = styles.GetValueOrDefault(style);
            properties = definition?.StyleParagraphProperties?.NumberingProperties;
            style = definition?.BasedOn?.Val?.Value;
        }
        return (properties?.NumberingId?.Val?.Value ?? 0, properties?.NumberingLevelReference?.Val?.Value ?? 0);
    }

    private static Level?[] LevelsOf(AbstractNum definition)
    {
        var levels = new Level?[Levels];
        foreach (var level in definition.Elements<Level>())
            if (level.LevelIndex?.Value is >= 0 and < Levels and var index)
                levels[index] ??= level;
        return levels;
    }

    private static int Start(Level?[] definition, int level) =>
        definition[level]?.StartNumberingValue?.Val?.Value is > 0 and < 100_000 and var start ? start : 1;
}
