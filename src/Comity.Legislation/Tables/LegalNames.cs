using System.Globalization;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Tables;

/// <summary>What of an article is named when its paragraphs have names of their own.</summary>
internal enum ArticlePart
{
    /// <summary>The text before the paragraphs.</summary>
    OpeningWords,

    /// <summary>The heading.</summary>
    Heading,
}

/// <summary>Names provisions as the law of a language does: «пункт 3 статьи 1», «1-баптың 3-тармағы», "Article 1, paragraph
/// 3".</summary>
internal sealed class LegalNames(Law law)
{
    private readonly UnitPaths _paths = new(law);

    public UnitPaths Paths => _paths;

    /// <summary>The name in one of the languages of tables; in another language the designations as printed.</summary>
    public string Of(Provision provision, string language)
    {
        var steps = _paths.To(provision);
        return language switch
        {
            "rus" => Slavic(steps, RussianNouns.Of, RussianNouns.Ordinal, law.Work.Country),
            "bel" => Slavic(steps, BelarusianNouns.Of, BelarusianNouns.Ordinal, law.Work.Country),
            "kaz" => Kazakh(steps),
            _ => English(steps),
        };
    }

    /// <summary>The name with «former» before it.</summary>
    public string Former(Provision provision, string language)
    {
        var name = Of(provision, language);
        var step = _paths.To(provision)[0];
        return language switch
        {
            "rus" => $"{RussianNouns.Of(step, law.Work.Country).Former} {name}",
            "bel" => $"{BelarusianNouns.Of(step, law.Work.Country).Former} {name}",
            "kaz" => $"бұрынғы {name}",
            _ => $"former {name}",
        };
    }

    /// <summary>A part of an article that is no provision: «абзац первый статьи 1», «заголовок статьи 1».</summary>
    public string OfPart(Provision provision, string language, ArticlePart part)
    {
        var isHeading = part == ArticlePart.Heading;
        var steps = _paths.To(provision);
        return language switch
        {
            "rus" => (isHeading ? "заголовок " : "абзац первый ")
                + Slavic(steps, RussianNouns.Of, RussianNouns.Ordinal, law.Work.Country, genitive: true),
            "bel" => (isHeading ? "загаловак " : "абзац першы ")
                + Slavic(steps, BelarusianNouns.Of, BelarusianNouns.Ordinal, law.Work.Country, genitive: true),
            "kaz" => KazakhNouns.Genitive(steps) + (isHeading ? " тақырыбы" : " бірінші абзацы"),
            _ => English(steps) + (isHeading ? ", heading" : ", opening words"),
        };
    }

    private static string Slavic(
        List<UnitStep> steps, Func<UnitStep, string, NounForms> nounOf, Func<int, NounForms, bool, string> ordinal,
        string country, bool genitive = false)
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

    /// <summary>The number as the unit is cited: with the bracket that it is printed with.</summary>
    internal static string Number(Provision provision) =>
        provision.Number.Length > 0 && provision.Designation.TrimEnd().EndsWith(')') && !provision.Designation.Contains('(')
            ? provision.Number + ")"
            : provision.Number;

    internal static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
