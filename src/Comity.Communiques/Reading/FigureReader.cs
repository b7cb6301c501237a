using System.Globalization;
using System.Text.RegularExpressions;

namespace Comity.Communiques.Reading;

/// <summary>Finds sums of money and what they measure.</summary>
internal sealed class FigureReader(
    string text, Lexicon lexicon, IReadOnlyList<TextSpan> sentences, IReadOnlyList<Moment> moments,
    Func<TextSpan, int?> speakerIn)
{
    private const decimal Most = 1_000_000_000_000m;

    public List<Figure> Read()
    {
        var found = new List<Figure>();
        foreach (var sentence in sentences)
        {
            var words = text[sentence.Start..sentence.End];
            var indicators = lexicon.Figures.Indicators.Matches(words).Cast<Match>().ToList();
            var previous = lexicon.Figures.Previous.Matches(words).Cast<Match>().ToList();
            var sums = lexicon.Figures.Sum.Matches(words).Cast<Match>()
                .Where(sum => !previous.Exists(one => sum.Index >= one.Index && sum.Index < one.Index + one.Length)).ToList();
            for (var i = 0; i < sums.Count; i++)
                if (indicators.FindLast(one => one.Index < sums[i].Index) is { } indicator && Value(sums[i]) is { } value)
                    found.Add(Of(
                        sentence, words, indicator, sums[i], value, i + 1 < sums.Count ? sums[i + 1].Index : words.Length));
        }

        return found;
    }

    private Figure Of(TextSpan sentence, string words, Match indicator, Match sum, decimal value, int until)
    {
        var (from, after) = (indicator.Index, words[sum.Index..until]);
        var around = words[from..until];
        var relation = lexicon.Figures.More.IsMatch(around) ? 1 : lexicon.Figures.Less.IsMatch(around) ? -1 : 0;
        decimal? change = null;
        if (lexicon.Figures.Change.Match(after) is { Success: true } by)
            change = Number(by) * (by.Groups["down"].Success || by.Groups["sign"].Value is "-" or "–" or "−" ? -1 : 1);
        decimal? before = lexicon.Figures.Previous.Match(after) is { Success: true } was ? Value(was) : null;
        var period = moments.FirstOrDefault(moment => moment.Span.Overlaps(sentence)
            && moment.Precision is Precision.Year or Precision.Quarter or Precision.Month);
        return new Figure(
            indicator.Groups["exports"].Success ? "exports" : indicator.Groups["imports"].Success ? "imports" : "trade",
            value, relation, sum.Groups["eur"].Success ? "EUR" : "USD", period, change, before, speakerIn(sentence),
            new TextSpan(sentence.Start + from, sentence.Start + sum.Index + sum.Length));
    }

    private static decimal? Value(Match sum) => (sum.Groups["one"].Success ? 1 : Number(sum))
        * (sum.Groups["billion"].Success ? 1_000_000_000m : 1_000_000m);

    /// <summary>The number that is written; null for one that nothing in this world amounts to.</summary>
    private static decimal? Number(Match match)
    {
        var written = match.Groups["value"].Value.Replace(" ", "", StringComparison.Ordinal);
        // A comma before three digits and nothing else groups thousands; before anything else it begins the fraction.
        var isPlain = decimal.TryParse(
            written.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || decimal.TryParse(written, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);
        return isPlain && value < Most ? value : null;
    }
}
