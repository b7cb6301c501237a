namespace Comity.Deliberation.PersonalData;

/// <summary>Finds personal data in what a person is about to publish, so that it can be stopped before anything is
/// kept.</summary>
/// <remarks>
/// Numbers with check digits are found only if these are right, however they are grouped; what has none is found by its form.
/// Digits and letters in other shapes and invisible characters between them are seen through. The time is linear in the length of
/// the text.
/// <code>
/// "ИИН 850412300145, тел. +7 701 123-45-67"   →   KazakhIdentityNumber 4..16, Phone 23..39
/// </code>
/// It warns and proves nothing: names are not looked for, and a form may be met by chance.
/// </remarks>
public static class PersonalDataDetector
{
    /// <summary>What was found, in the order of the text, without overlaps.</summary>
    /// <param name="text">Any UTF-16, lone surrogates included.</param>
    public static IReadOnlyList<PersonalDatum> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = PlainText.Of(text);
        var found = WrittenForms.In(plain.Text).Concat(Numbers.In(plain.Text))
            .OrderBy(datum => datum.Start).ThenByDescending(datum => datum.Length);
        var kept = new List<PersonalDatum>();
        var end = 0;
        foreach (var datum in found)
        {
            if (datum.Start < end)
                continue;
            end = datum.Start + datum.Length;
            var (from, to) = (plain.Places[datum.Start], plain.Places[end - 1] + 1);
            kept.Add(new PersonalDatum(datum.Kind, from, to - from));
        }

        return kept;
    }
}
