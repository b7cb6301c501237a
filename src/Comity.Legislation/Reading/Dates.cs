using System.Globalization;

namespace Comity.Legislation.Reading;

/// <summary>Dates as documents state them.</summary>
internal static class Dates
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>Whether a calendar has it: <c>YYYY[-MM[-DD]]</c>.</summary>
    public static bool Exists(string date) =>
        DateOnly.TryParseExact(date, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
