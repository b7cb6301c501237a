using System.Globalization;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Tables;

/// <summary>What of an article is named when its paragraphs have names of their own.</summary>
public enum ArticlePart
{
    /// <summary>The text before the paragraphs.</summary>
    OpeningWords,

    /// <summary>The heading.</summary>
    Heading,
}

/// <summary>Names provisions as the law of a language does: «пункт 3 статьи 1», «1-баптың 3-тармағы», "Article 1, paragraph
/// 3".</summary>
/// <param name="law">The text whose provisions are named.</param>
/// <remarks>There are names in eng, rus, kaz, bel, ukr, fra, deu, ces and slk; in another language provisions are called what the
/// law prints before them: "§ 5 (2)".</remarks>
public sealed class LegalNames(Law law)
{
    private readonly UnitPaths _paths = new(law);

    internal UnitPaths Paths => _paths;

    /// <summary>The name of a provision, with as much of what it stands in as its address needs.</summary>
    /// <param name="provision">A provision of the law.</param>
    /// <param name="language">ISO 639-2/T language of the name.</param>
    public string Of(Provision provision, string language) => Of(_paths.To(provision), language, isGenitive: false);

    /// <summary>A part of an article that is no provision: «абзац первый статьи 1», «заголовок статьи 1».</summary>
    /// <param name="provision">The article.</param>
    /// <param name="language">ISO 639-2/T language of the name.</param>
    /// <param name="part">The part.</param>
    public string OfPart(Provision provision, string language, ArticlePart part)
    {
        var isHeading = part == ArticlePart.Heading;
        var steps = _paths.To(provision);
        if (language == "kaz")
            return KazakhNouns.Genitive(steps) + (isHeading ? " тақырыбы" : " бірінші абзацы");
        var name = Of(steps, language, isGenitive: true);
        return language switch
        {
            "rus" => (isHeading ? "заголовок " : "абзац первый ") + name,
            "bel" => (isHeading ? "загаловак " : "абзац першы ") + name,
            "ukr" => (isHeading ? "заголовок " : "абзац перший ") + name,
            "eng" => name + (isHeading ? ", heading" : ", opening words"),
            "fra" => name + (isHeading ? ", titre" : ", phrase introductive"),
            "deu" => name + (isHeading ? ", Überschrift" : ", einleitender Satz"),
            "ces" => name + (isHeading ? ", nadpis" : ", návětí"),
            "slk" => name + (isHeading ? ", nadpis" : ", úvodná veta"),
            _ => name,
        };
    }

    /// <summary>The name with «former» before it.</summary>
    internal string Former(Provision provision, string language)
    {
        var name = Of(provision, language);
        var step = _paths.To(provision)[0];
        return language switch
        {
            "rus" => $"{RussianNouns.Of(step, law.Work.Country).Former} {name}",
            "bel" => $"{BelarusianNouns.Of(step, law.Work.Country).Former} {name}",
            "ukr" => $"{UkrainianNouns.Of(step, law.Work.Country).Former} {name}",
            "kaz" => $"бұрынғы {name}",
            "fra" => $"ex-{name}",
            "deu" => $"bisher {name}",
            "ces" => $"dosavadní {name}",
            "slk" => $"predtým {name}",
            _ => $"former {name}",
        };
    }

    private string Of(List<UnitStep> steps, string language, bool isGenitive) => language switch
    {
        "rus" => Slavic(steps, RussianNouns.Of, RussianNouns.Ordinal, law.Work.Country, isGenitive),
        "bel" => Slavic(steps, BelarusianNouns.Of, BelarusianNouns.Ordinal, law.Work.Country, isGenitive),
        "ukr" => Slavic(steps, UkrainianNouns.Of, UkrainianNouns.Ordinal, law.Work.Country, isGenitive),
        "kaz" => Kazakh(steps),
        "eng" => English(steps),
        "fra" => FromOutside(steps, ", ", FrenchNouns.Name),
        "deu" => FromOutside(steps, " ", GermanNouns.Name),
        "ces" => FromOutside(steps, " ", step => CzechNouns.Name(step, isSlovak: false)),
        "slk" => FromOutside(steps, " ", step => CzechNouns.Name(step, isSlovak: true)),
        _ => FromOutside(steps, " ", AsPrinted),
    };

    private static string Slavic(
        List<UnitStep> steps, Func<UnitStep, string, NounForms> nounOf, Func<int, NounForms, bool, string> ordinal,
        string country, bool genitive)
    {
        var parts = new List<string>();
        foreach (var step in steps)
        {
            var noun = nounOf(step, country);
            var isGenitive = genitive || parts.Count > 0;
            var word = isGenitive ? noun.Genitive : noun.Nominative;
            var number = Number(step.Provision);
            if (number.Length == 0 && noun.IsCounted)
                number = ordinal(step.Ordinal, noun, isGenitive);
            else if (number.Length == 0 && step.Provision.Heading.Length > 0)
                number = $"«{step.Provision.Heading}»";
            parts.Add(number.Length == 0 ? word : $"{word} {number}");
        }
        return string.Join(' ', parts);
    }

    private static string Kazakh(List<UnitStep> steps)
    {
        var outer = steps.Count > 1 ? KazakhNouns.Genitive(steps[1..]) + " " : "";
        return outer + KazakhNouns.Nominative(steps[0], isPossessed: steps.Count > 1);
    }

    private static string English(List<UnitStep> steps)
    {
        var parts = steps.Select((step, index) => (Name: EnglishNouns.Name(step), IsFirst: index == steps.Count - 1))
            .Select(part => part.IsFirst ? part.Name[..1].ToUpperInvariant() + part.Name[1..] : part.Name);
        return string.Join(", ", parts.Reverse());
    }

    private static string FromOutside(List<UnitStep> steps, string separator, Func<UnitStep, string> name) =>
        string.Join(separator, steps.Select(name).Reverse());

    /// <summary>What the law prints before the unit; the heading where that is nothing, else its place.</summary>
    internal static string AsPrinted(UnitStep step) =>
        step.Provision.Designation.Length > 0 ? step.Provision.Designation.TrimEnd('.', ' ')
        : step.Provision.Heading.Length > 0 ? $"“{step.Provision.Heading}”"
        : step.Provision.Kind is UnitKind.Preface or UnitKind.Preamble or UnitKind.Conclusions or UnitKind.Attachment
            ? EnglishNouns.Name(step)
        : $"¶ {Invariant(step.Ordinal)}";

    /// <summary>The number as the unit is cited: with the bracket that it is printed with.</summary>
    internal static string Number(Provision provision) =>
        provision.Number.Length > 0 && provision.Designation.TrimEnd().EndsWith(')') && !provision.Designation.Contains('(')
            ? provision.Number + ")"
            : provision.Number;

    internal static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
