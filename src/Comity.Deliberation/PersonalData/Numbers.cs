namespace Comity.Deliberation.PersonalData;

/// <summary>Numbers that are known by their digits, however these are grouped.</summary>
internal static class Numbers
{
    private const int MostDigits = 19;
    private const int MostBetween = 2;

    public static IEnumerable<PersonalDatum> In(string text)
    {
        var groups = Groups(text);
        for (var first = 0; first < groups.Count; first++)
        {
            var digits = "";
            var best = default(PersonalDatum?);
            var last = first;
            for (; last < groups.Count && digits.Length < MostDigits; last++)
            {
                if (last > first && !AreNeighbours(text, groups[last - 1], groups[last]))
                    break;
                digits += text[groups[last]];
                if (digits.Length > MostDigits)
                    break;
                var (from, to) = (groups[first].Start.Value, groups[last].End.Value);
                if (KindOf(text, digits, from, groups, first, last) is { } kind)
                {
                    from -= kind == PersonalDataKind.Phone && from > 0 && text[from - 1] is '+' or '(' ? 1 : 0;
                    best = new PersonalDatum(kind, from, to - from);
                }
            }

            if (best is { } datum)
                yield return datum;
        }
    }

    private static PersonalDataKind? KindOf(string text, string digits, int from, List<Range> groups, int first, int last) =>
        IsKazakh(digits) ? PersonalDataKind.KazakhIdentityNumber
        : IsPhone(text, digits, from, groups, first, last) ? PersonalDataKind.Phone
        : IsPension(digits) ? PersonalDataKind.RussianPensionNumber
        : IsCard(digits) ? PersonalDataKind.Card
        : null;

    private static List<Range> Groups(string text)
    {
        var groups = new List<Range>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var from = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
            groups.Add(from..i);
        }

        return groups;
    }

    private static bool AreNeighbours(string text, Range left, Range right)
    {
        var between = text.AsSpan(left.End.Value..right.Start.Value);
        return between.Length <= MostBetween && between.IndexOfAnyExcept(" -.()") < 0;
    }

    /// <summary>Twelve digits: year, month, day of birth, century and sex, a number, a check digit.</summary>
    private static bool IsKazakh(string digits)
    {
        if (digits.Length != 12 || digits[6] > '6' || !IsDay(digits.AsSpan(2, 4)))
            return false;
        var check = Weighted(digits, i => i + 1);
        if (check == 10)
            check = Weighted(digits, i => ((i + 2) % 11) + 1);
        return check == digits[11] - '0';

        static int Weighted(string digits, Func<int, int> weight) =>
            Enumerable.Range(0, 11).Sum(i => (digits[i] - '0') * weight(i)) % 11;
    }

    private static bool IsDay(ReadOnlySpan<char> monthAndDay) =>
        int.Parse(monthAndDay[..2], null) is >= 1 and <= 12 && int.Parse(monthAndDay[2..], null) is >= 1 and <= 31;

    private static bool IsPension(string digits)
    {
        if (digits.Length != 11)
            return false;
        var sum = Enumerable.Range(0, 9).Sum(i => (digits[i] - '0') * (9 - i)) % 101;
        return digits[0] != digits[8] && (sum == 100 ? 0 : sum) == int.Parse(digits.AsSpan(9), null);
    }

    private static bool IsCard(string digits)
    {
        if (digits.Length is < 13 or > MostDigits || digits[0] is not (>= '2' and <= '6'))
            return false;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? (2 * digit) - 9 : 2 * digit;
        }

        return sum % 10 == 0;
    }

    private static bool IsPhone(string text, string digits, int from, List<Range> groups, int first, int last)
    {
        var before = text.AsSpan(0, from);
        var hasPlus = before.EndsWith("+") || before.EndsWith("+(");
        if (hasPlus)
            return digits.Length is >= 10 and <= 15;
        var isNational = digits.Length switch
        {
            11 => digits is ['7' or '8', '3' or '4' or '7' or '9', ..] or ['8', '0', '1' or '2' or '3' or '4', ..],
            12 => digits is ['3', '7', '5', '1' or '2' or '3' or '4', ..],
            _ => false,
        };
        return isNational && !IsAmount(text, groups, first, last);
    }

    /// <summary>80 000 000 000: groups of three with spaces between.</summary>
    private static bool IsAmount(string text, List<Range> groups, int first, int last)
    {
        for (var g = first + 1; g <= last; g++)
            if (groups[g].End.Value - groups[g].Start.Value != 3 || text[groups[g].Start.Value - 1] is not (' ' or '.'))
                return false;
        return last > first;
    }
}
