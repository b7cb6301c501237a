using System.Globalization;
using System.Text;

namespace Comity.Deliberation.PersonalData;

/// <summary>A text with ASCII digits, dashes and spaces and without what is invisible, and where each unit of it stood.</summary>
internal sealed record PlainText(string Text, List<int> Places)
{
    public static PlainText Of(string text)
    {
        var (plain, places) = (new StringBuilder(text.Length), new List<int>(text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            var category = char.GetUnicodeCategory(unit);
            if (category == UnicodeCategory.Format)
                continue;
            plain.Append(category switch
            {
                UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)char.GetNumericValue(unit)),
                UnicodeCategory.DashPunctuation or UnicodeCategory.MathSymbol when unit is '−' or > '\u007F' => '-',
                UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator => ' ',
                _ => unit switch { '＠' or '﹫' => '@', '＋' => '+', '\t' or '\n' or '\r' => ' ', _ => unit },
            });
            places.Add(i);
        }

        return new PlainText(plain.ToString(), places);
    }
}
