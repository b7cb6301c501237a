using System.Collections.Frozen;
using Comity.Legislation.Provisions;
using static Comity.Legislation.Provisions.UnitKind;

namespace Comity.Legislation.Reading.Structure;

/// <summary>Where the number of a unit stands: «Статья 5» or «5-бап».</summary>
[Flags]
internal enum NumberPlace
{
    After = 1,
    Before = 2,
    Either = After | Before,
}

/// <summary>A word that heads provisions in one language.</summary>
/// <param name="Language">ISO 639-2/T.</param>
/// <param name="Key">The same for all forms of the word: «čl» for «článok» and «čl.».</param>
/// <param name="Kind">What it is in Akoma Ntoso.</param>
/// <param name="Place">Where its number stands.</param>
/// <param name="Rank">Where it stands in the table: units of one kind nest in that order.</param>
internal sealed record UnitName(string Language, string Key, UnitKind Kind, NumberPlace Place, int Rank);

/// <summary>What the units of laws are called: a line per unit, its forms separated by bars, the first form the key.</summary>
internal static class UnitNames
{
    private static readonly (string Language, UnitKind Kind, NumberPlace Place, string Forms)[] Table =
    [
        ("rus", Part, NumberPlace.Either, "часть"),
        ("rus", Book, NumberPlace.Either, "книга"),
        ("rus", Title, NumberPlace.Either, "раздел"),
        ("rus", Subtitle, NumberPlace.Either, "подраздел"),
        ("rus", Chapter, NumberPlace.Either, "глава"),
        ("rus", Section, NumberPlace.After, "параграф|§"),
        ("rus", Article, NumberPlace.After, "статья"),
        ("rus", Attachment, NumberPlace.After, "приложение"),
        ("kaz", Part, NumberPlace.Before, "бөлік"),
        ("kaz", Title, NumberPlace.Either, "бөлім"),
        ("kaz", Subtitle, NumberPlace.Before, "кіші бөлім"),
        ("kaz", Chapter, NumberPlace.Either, "тарау"),
        ("kaz", Section, NumberPlace.Either, "параграф|§"),
        ("kaz", Article, NumberPlace.Before, "бап"),
        ("kaz", Attachment, NumberPlace.Either, "қосымша"),
        ("bel", Part, NumberPlace.Either, "частка"),
        ("bel", Book, NumberPlace.Either, "кніга"),
        ("bel", Title, NumberPlace.Either, "раздзел"),
        ("bel", Subtitle, NumberPlace.Either, "падраздзел"),
        ("bel", Chapter, NumberPlace.Either, "глава"),
        ("bel", Section, NumberPlace.After, "параграф|§"),
        ("bel", Article, NumberPlace.After, "артыкул"),
        ("bel", Attachment, NumberPlace.After, "дадатак"),
        ("ukr", Part, NumberPlace.Either, "частина"),
        ("ukr", Book, NumberPlace.Either, "книга"),
        ("ukr", Title, NumberPlace.Either, "розділ"),
        ("ukr", Subtitle, NumberPlace.Either, "підрозділ"),
        ("ukr", Chapter, NumberPlace.Either, "глава"),
        ("ukr", Section, NumberPlace.After, "параграф|§"),
        ("ukr", Article, NumberPlace.After, "стаття"),
        ("ukr", Attachment, NumberPlace.After, "додаток"),
        ("eng", Book, NumberPlace.Either, "book"),
        ("eng", Part, NumberPlace.After, "part"),
        ("eng", Title, NumberPlace.After, "title"),
        ("eng", Subtitle, NumberPlace.After, "subtitle"),
        ("eng", Chapter, NumberPlace.After, "chapter"),
        ("eng", Subchapter, NumberPlace.After, "subchapter"),
        ("eng", Section, NumberPlace.After, "section|sec|§"),
        ("eng", Subsection, NumberPlace.After, "subsection"),
        ("eng", Article, NumberPlace.After, "article|art"),
        ("eng", Attachment, NumberPlace.Either, "annex|schedule|appendix"),
        ("fra", Part, NumberPlace.Either, "partie"),
        ("fra", Book, NumberPlace.After, "livre"),
        ("fra", Title, NumberPlace.After, "titre"),
        ("fra", Subtitle, NumberPlace.After, "sous-titre"),
        ("fra", Chapter, NumberPlace.After, "chapitre"),
        ("fra", Subchapter, NumberPlace.After, "sous-chapitre"),
        ("fra", Section, NumberPlace.After, "section"),
        ("fra", Subsection, NumberPlace.After, "sous-section|paragraphe|sous-paragraphe"),
        ("fra", Article, NumberPlace.After, "article|art"),
        ("fra", Attachment, NumberPlace.After, "annexe"),
        ("deu", Book, NumberPlace.Either, "buch"),
        ("deu", Part, NumberPlace.Either, "teil"),
        ("deu", Title, NumberPlace.Either, "titel"),
        ("deu", Subtitle, NumberPlace.Either, "untertitel"),
        ("deu", Chapter, NumberPlace.Either, "kapitel|hauptstück"),
        ("deu", Subchapter, NumberPlace.Either, "unterkapitel"),
        ("deu", Section, NumberPlace.Either, "abschnitt"),
        ("deu", Subsection, NumberPlace.Either, "unterabschnitt"),
        ("deu", Article, NumberPlace.After, "artikel|art"),
        ("deu", Article, NumberPlace.After, "§"),
        ("deu", Attachment, NumberPlace.After, "anlage|anhang"),
        ("ces", Part, NumberPlace.Either, "část"),
        ("ces", Title, NumberPlace.Either, "hlava"),
        ("ces", Chapter, NumberPlace.Either, "díl"),
        ("ces", Section, NumberPlace.Either, "oddíl"),
        ("ces", Subsection, NumberPlace.Either, "pododdíl"),
        ("ces", Article, NumberPlace.After, "čl|článek"),
        ("ces", Article, NumberPlace.After, "§"),
        ("ces", Attachment, NumberPlace.After, "příloha"),
        ("slk", Part, NumberPlace.Either, "časť"),
        ("slk", Title, NumberPlace.Either, "hlava"),
        ("slk", Chapter, NumberPlace.Either, "diel"),
        ("slk", Section, NumberPlace.Either, "oddiel"),
        ("slk", Article, NumberPlace.After, "čl|článok"),
        ("slk", Article, NumberPlace.After, "§"),
        ("slk", Attachment, NumberPlace.After, "príloha"),
        ("est", Part, NumberPlace.Either, "osa"),
        ("est", Chapter, NumberPlace.Either, "peatükk"),
        ("est", Section, NumberPlace.Either, "jagu"),
        ("est", Subsection, NumberPlace.Either, "jaotis|alljaotis"),
        ("est", Article, NumberPlace.After, "§"),
        ("est", Attachment, NumberPlace.After, "lisa"),
    ];

    /// <summary>Words after a number that make it a reference in running text: «Art. 5 Abs. 2 gilt».</summary>
    private static readonly FrozenSet<string> ReferenceWords =
        "abs absatz satz nr nummer ziff ziffer buchst buchstabe lit ods odst písm lg".Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, UnitName[]> ByForm = Table
        .SelectMany((row, rank) => row.Forms.Split('|').Select((form, nth) =>
            (form, new UnitName(row.Language, KeyOf(row.Forms, form), row.Kind, row.Place, (10 * rank) + nth))))
        .GroupBy(pair => pair.form, pair => pair.Item2, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, UnitName[]>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        ByForm.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A heading without number or name over the units that follow it.</summary>
    public static UnitName Division { get; } = new("", "", UnitKind.Division, NumberPlace.After, 0);

    /// <summary>A section of a British act, which has a number and no name.</summary>
    public static UnitName BareSection { get; } = new("eng", "", UnitKind.Article, NumberPlace.After, 0);

    /// <summary>The longest form, in UTF-16 units.</summary>
    public static int Longest { get; } = ByForm.Keys.Max(form => form.Length);

    /// <summary>The unit that a word names, in the language of the law where that has the word, else in any.</summary>
    public static UnitName? Find(ReadOnlySpan<char> form, string language)
    {
        if (form.Length > Longest || !Lookup.TryGetValue(form, out var names))
            return null;
        foreach (var name in names)
            if (name.Language == language)
                return name;
        return Array.Find(names, name => name.Kind == UnitKind.Article) ?? names[0];
    }

    /// <summary>Whether this word after a number shows a reference, not a heading.</summary>
    public static bool IsReferenceWord(ReadOnlySpan<char> word) =>
        ReferenceWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    // Abbreviations of one word are one unit; different words on one line («annex|schedule») are units of their own rank.
    private static string KeyOf(string forms, string form) =>
        forms.StartsWith("čl|", StringComparison.Ordinal) || forms.EndsWith("|art", StringComparison.Ordinal)
            || forms.StartsWith("section|sec", StringComparison.Ordinal)
            ? forms.Split('|')[0]
            : form;
}
