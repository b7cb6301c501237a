using Comity.Language;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Tables;

/// <summary>Kazakh: the outer unit in the genitive, the inner one possessed by it.</summary>
/// <remarks><code>
/// бап             1-бап
/// бап, тармақ     1-баптың 3-тармағы
/// … тармақша      1-баптың 3-тармағының 1) тармақшасы
/// </code></remarks>
internal static class KazakhNouns
{
    private static readonly string[] _units = ["", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"];

    private static readonly string[] _tens =
        ["", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"];

    private static readonly string[] _unitOrdinals =
        ["", "бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші", "тоғызыншы"];

    private static readonly string[] _tenOrdinals =
    [
        "", "оныншы", "жиырмасыншы", "отызыншы", "қырқыншы", "елуінші", "алпысыншы", "жетпісінші", "сексенінші", "тоқсаныншы",
    ];

    private sealed record Forms(string Alone, string Possessed, string Genitive, bool IsCounted = false);

    /// <summary>«1-бап», «3-тармағы», «екінші бөлігі».</summary>
    public static string Nominative(UnitStep step, bool isPossessed)
    {
        var forms = Of(step);
        return Numbered(step, isPossessed ? forms.Possessed : forms.Alone, forms.IsCounted);
    }

    /// <summary>The chain of owners, given from the innermost: «1-баптың 3-тармағының».</summary>
    public static string Genitive(IReadOnlyList<UnitStep> steps)
    {
        var words = new List<string>();
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            var forms = Of(steps[i]);
            var word = words.Count == 0 ? forms.Genitive : forms.Possessed + GenitiveEnding(forms.Possessed);
            words.Add(Numbered(steps[i], word, forms.IsCounted));
        }
        return string.Join(' ', words);
    }

    private static string Numbered(UnitStep step, string word, bool isCounted)
    {
        var number = LegalNames.Number(step.Provision);
        if (number.Length > 0)
            return number.EndsWith(')') || IsRoman(step.Provision) ? $"{number} {word}" : $"{number}-{word}";
        if (!isCounted)
            return step.Provision.Heading.Length > 0 ? $"«{step.Provision.Heading}» {word}" : word;
        return $"{Ordinal(step.Ordinal)} {word}";
    }

    /// <summary>A Roman numeral is an ordinal by itself and takes no hyphen: «II бөлім», but «2-бөлім».</summary>
    private static bool IsRoman(Provision provision) =>
        provision.Kind is < UnitKind.Article or UnitKind.Attachment
        && Numerals.TryParseRoman(string.Concat(provision.Number.Select(c => Homoglyphs.Letter(c, "Latn"))), out _);

    /// <summary>«бірінші», «он бірінші», «жүз жиырмасыншы»: in words however many there are, as amending laws write
    /// them.</summary>
    internal static string Ordinal(int ordinal)
    {
        if (ordinal is < 1 or > 999)
            return LegalNames.Invariant(ordinal) + "-ші";
        var (hundreds, tens, units) = (ordinal / 100, ordinal / 10 % 10, ordinal % 10);
        var words = new List<string>();
        if (hundreds > 1)
            words.Add(_units[hundreds]);
        if (hundreds > 0)
            words.Add(tens + units == 0 ? "жүзінші" : "жүз");
        if (tens > 0)
            words.Add(units == 0 ? _tenOrdinals[tens] : _tens[tens]);
        if (units > 0)
            words.Add(_unitOrdinals[units]);
        return string.Join(' ', words);
    }

    /// <summary>After front vowels the ending is -нің.</summary>
    private static string GenitiveEnding(string word)
    {
        var last = word.LastIndexOfAny(['а', 'о', 'ұ', 'ы', 'ә', 'е', 'ө', 'ү', 'і', 'и']);
        return last >= 0 && "әеөүі".Contains(word[last], StringComparison.Ordinal) ? "нің" : "ның";
    }

    private static Forms Of(UnitStep step) => step.Provision.Kind switch
    {
        UnitKind.Book => new("кітап", "кітабы", "кітаптың"),
        UnitKind.Part or UnitKind.Title => new("бөлім", "бөлімі", "бөлімнің"),
        UnitKind.Subtitle => new("кіші бөлім", "кіші бөлімі", "кіші бөлімнің"),
        UnitKind.Chapter => new("тарау", "тарауы", "тараудың"),
        UnitKind.Subchapter => new("кіші тарау", "кіші тарауы", "кіші тараудың"),
        UnitKind.Section or UnitKind.Subsection => new("параграф", "параграфы", "параграфтың"),
        UnitKind.Division => new("айдар", "айдары", "айдардың"),
        UnitKind.Article => new("бап", "бабы", "баптың"),
        UnitKind.Paragraph => new("тармақ", "тармағы", "тармақтың", true),
        UnitKind.Subparagraph or UnitKind.Point => new("тармақша", "тармақшасы", "тармақшаның", true),
        UnitKind.Alinea when step.Depth == 0 => new("бөлік", "бөлігі", "бөліктің", true),
        UnitKind.Alinea or UnitKind.Indent => new("абзац", "абзацы", "абзацтың", true),
        UnitKind.Preface => new("тақырып", "тақырыбы", "тақырыптың"),
        UnitKind.Preamble => new("кіріспе", "кіріспесі", "кіріспенің"),
        UnitKind.Conclusions => new("қорытынды бөлік", "қорытынды бөлігі", "қорытынды бөліктің"),
        UnitKind.Attachment => new("қосымша", "қосымшасы", "қосымшаның"),
        _ => new("ескерту", "ескертуі", "ескертудің", true),
    };
}
