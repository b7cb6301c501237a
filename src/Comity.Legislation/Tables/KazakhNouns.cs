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
    private static readonly string[] _ordinals =
        ["бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші", "тоғызыншы", "оныншы"];

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
            return number.EndsWith(')') ? $"{number} {word}" : $"{number}-{word}";
        if (!isCounted)
            return step.Provision.Heading.Length > 0 ? $"«{step.Provision.Heading}» {word}" : word;
        return step.Ordinal >= 1 && step.Ordinal <= _ordinals.Length
            ? $"{_ordinals[step.Ordinal - 1]} {word}"
            : $"{LegalNames.Invariant(step.Ordinal)}-{word}";
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
