using System.Globalization;
using System.Text.RegularExpressions;

namespace Comity.Communiques.Reading;

/// <summary>Finds times in a text and reckons them from the day of publication.</summary>
internal sealed class Moments(string text, Lexicon lexicon, DateOnly? published)
{
    private readonly List<Moment> _found = [];

    /// <summary>All, in the order of the text; of those that overlap the one that says more.</summary>
    public List<Moment> Find()
    {
        var dates = lexicon.Dates;
        Each(dates.YearEnd, match => Year(match) is { } year
            ? Of(match, new(year, 12, 31), new(year, 12, 31), Precision.Day, isRelative: false) : null);
        Each(dates.Day, Day);
        Each(dates.Month, Month);
        Each(dates.Quarter, match => (Year(match) ?? published?.Year) is { } year
            ? Months(match, year, 3 * Part(match, "first", "second", "third", "fourth") + 1, Precision.Quarter) : null);
        Each(dates.Year, match => Year(match) is { } year
            ? Of(match, new(year, 1, 1), new(year, 12, 31), Precision.Year, isRelative: false) : null);
        Each(dates.Season, match => published is { } day
            ? Months(match, day.Year, 3 * Part(match, "spring", "summer", "autumn", "winter") + 3, Precision.Season) : null);
        Each(dates.Weekday, match => published is { } day && Part(match, "d0", "d1", "d2", "d3", "d4", "d5", "d6") is var weekday
            ? On(match, day.AddDays(-(((int)day.DayOfWeek - weekday + 7) % 7))) : null);
        Each(dates.Today, match => published is { } day ? On(match, day) : null);
        Each(dates.Weeks, match => published is { } day ? On(match, day.AddDays(14)) : null);
        Each(dates.Years, match => published is { } day ? On(match, day.AddYears(3)) : null);
        return [.. _found.OrderBy(moment => moment.Span.Start)];
    }

    private void Each(Regex pattern, Func<Match, Moment?> read)
    {
        foreach (Match match in pattern.Matches(text))
            if (!_found.Exists(known => known.Span.Overlaps(TextSpan.Of(match)))
                && read(match) is { } moment)
                _found.Add(moment);
    }

    private Moment? Day(Match match)
    {
        var month = Number(match.Groups["month"].Value);
        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        var until = match.Groups["until"] is { Success: true } last ? int.Parse(last.Value, CultureInfo.InvariantCulture) : day;
        if (YearOf(match, month, day) is not { } year || day < 1 || until < day || until > DateTime.DaysInMonth(year, month))
            return null;
        return Of(
            match, new(year, month, day), new(year, month, until), Precision.Day, isRelative: !match.Groups["year"].Success);
    }

    private Moment? Month(Match match)
    {
        var month = Number(match.Groups["month"].Value);
        var to = match.Groups["to"] is { Length: > 0 } last ? Number(last.Value) : month;
        return YearOf(match, month, 1) is { } year && to >= month
            ? Of(match, new(year, month, 1), EndOf(year, to), Precision.Month, isRelative: !match.Groups["year"].Success) : null;
    }

    /// <summary>A month by the letters with which it begins, which are the same in every case.</summary>
    private int Number(string name)
    {
        var best = 0;
        for (var i = 1; i < 12; i++)
            if (Shared(name, lexicon.Months[i]) > Shared(name, lexicon.Months[best]))
                best = i;
        return best + 1;
    }

    private static int Shared(string one, string other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length
            && char.ToLowerInvariant(one[length]) == char.ToLowerInvariant(other[length]))
            length++;
        return length;
    }

    /// <summary>The year that is written, else the one in which the day is nearest to that of publication.</summary>
    private int? YearOf(Match match, int month, int day)
    {
        if (Year(match) is { } written)
            return written;
        if (published is not { } now)
            return null;
        return new[] { now.Year - 1, now.Year, now.Year + 1 }.MinBy(year =>
            Math.Abs(new DateOnly(year, month, Math.Clamp(day, 1, 28)).DayNumber - now.DayNumber));
    }

    private static int? Year(Match match) => match.Groups["year"] is { Length: 4 } year
        && int.Parse(year.Value, CultureInfo.InvariantCulture) is >= 1900 and <= 2200 and var number ? number : null;

    private static int Part(Match match, params ReadOnlySpan<string> names)
    {
        for (var i = 0; i < names.Length; i++)
            if (match.Groups[names[i]].Success)
                return i;
        return 0;
    }

    /// <summary>Three months from the first of one.</summary>
    private static Moment Months(Match match, int year, int month, Precision precision)
    {
        var from = new DateOnly(year, month, 1);
        return Of(match, from, from.AddMonths(3).AddDays(-1), precision, isRelative: true);
    }

    private static Moment On(Match match, DateOnly day) => Of(match, day, day, Precision.Day, isRelative: true);

    private static Moment Of(Match match, DateOnly from, DateOnly to, Precision precision, bool isRelative) =>
        new(from, to, precision, isRelative, TextSpan.Of(match));

    private static DateOnly EndOf(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
