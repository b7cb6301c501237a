using System.Text.RegularExpressions;

namespace Comity.Deliberation.PersonalData;

/// <summary>What is known by its form: addresses and numbers with letters. No expression backtracks.</summary>
internal static class WrittenForms
{
    private const RegexOptions Options =
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private const string Name = @"[\p{L}\d][\p{L}\d .'’«»""-]{0,60}";
    private const string House = @"(д\.|дом|буд\.|корп\.)\s*№?\s*\d+";
    private const string Flat = @"(кв\.|квартира|кватэра|оф\.)\s*№?\s*\d+";

    private static readonly (PersonalDataKind Kind, Regex Form)[] _forms =
    [
        (PersonalDataKind.Email, new Regex(
            @"[\p{L}\p{N}._%+-]+\s?(@|\((at|собака|сабака)\)|\[(at|собака|сабака)\])\s?"
            + @"[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}\p{L}+", Options)),
        // The letters are Latin, but are typed in Cyrillic too.
        (PersonalDataKind.BelarusianIdentityNumber, new Regex(
            @"\b[1-6]\d{6} ?[ABCHKEMАВСНКЕМ] ?\d{3} ?([PР][BВ]|[BВ][AА]|[BВ][IІ]) ?\d\b", Options)),
        (PersonalDataKind.BelarusianPassport, new Regex(
            @"\b([AА][BВ]|[BВ][MМ]|[HН][BВ]|[KК][HН]|[MМ][PРCС]|[KК][BВ]|[PР][PР]|[SЅ][PР]|D[PР])"
            + @" ?№? ?\d{7}\b", Options)),
        (PersonalDataKind.RussianPassport, new Regex(
            @"\b(паспорт\p{L}*|серия|серыя)[^\d]{0,20}\d\d ?\d\d[ ,]*((номер|нумар|№|N)\s*)?\d{6}\b"
            + @"|\b\d\d \d\d (№ ?)?\d{6}\b", Options)),
        (PersonalDataKind.Address, new Regex(
            @"\b(ул\.|улица|улице|вул\.|вуліца|вуліцы|пр\.|пр-т|проспект|праспект|пер\.|переулок|завулак|мкр\.?"
            + $@"|микрорайон|мікрараён|б-р|бульвар|шоссе|көшесі|даңғылы)\s+{Name},?\s*"
            + $@"({House}([/-]\d+)?\p{{L}}?(,?\s*{Flat})?|\d+[/-]?\d*\p{{L}}?,?\s*{Flat})",
            Options)),
        (PersonalDataKind.Address, new Regex(
            @"\b\p{L}+ (көшесі|көшесінде|даңғылы|тұйығы|шағын ?ауданы),?\s*(№ ?)?\d+[/-]?\d*\p{L}?"
            + @"( ?-? ?үй,?(\s*(№ ?)?\d+ ?-? ?пәтер)?|,?\s*(№ ?)?\d+ ?-? ?пәтер)",
            Options)),
        (PersonalDataKind.Address, new Regex(
            @"\b\d+\p{L}?,? (\p{L}+ )+(street|st\.?|avenue|ave\.?|road|rd\.?|lane)"
            + @",? (apt\.?|apartment|flat|unit) ?#? ?\d+\b", Options)),
    ];

    public static IEnumerable<PersonalDatum> In(string text) =>
        from form in _forms
        from match in form.Form.EnumerateMatches(text).ToList()
        select new PersonalDatum(form.Kind, match.Index, match.Length);

    private static List<(int Index, int Length)> ToList(this Regex.ValueMatchEnumerator matches)
    {
        var found = new List<(int, int)>();
        foreach (var match in matches)
            found.Add((match.Index, match.Length));
        return found;
    }
}
