using System.Text.RegularExpressions;

namespace Comity.Communiques.Reading;

/// <summary>The formulas in which one language writes communiqués.</summary>
/// <remarks>All patterns are matched without backtracking: no text makes them slow.</remarks>
internal sealed class Lexicon
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    public required string Language { get; init; }

    /// <summary>What somebody is: the words before a name.</summary>
    public required Regex Posts { get; init; }

    /// <summary>What may stand between a body and a post or between either and a name.</summary>
    public required Regex Joints { get; init; }

    /// <summary>Words that begin sentences with a capital and are no names.</summary>
    public required Regex NoNames { get; init; }

    /// <summary>A word beside a name that makes it the name of a thing.</summary>
    public required Regex Things { get; init; }

    public required string[] Months { get; init; }

    public required Regex Credits { get; init; }

    public required IReadOnlyList<EventFormula> Events { get; init; }

    /// <summary>What lowers the status of an event in whose sentence it stands.</summary>
    public required IReadOnlyList<(EventStatus Status, Regex Words)> Doubts { get; init; }

    /// <summary>Right before a verb it says the contrary.</summary>
    public required Regex Denies { get; init; }

    public required IReadOnlyList<(Strength Strength, Regex Words)> Promises { get; init; }

    /// <summary>Between two things that were promised in one sentence; the second begins with the group <c>next</c>.</summary>
    public required Regex AndThen { get; init; }

    /// <summary>Where a promise ends because another sentence is joined to it.</summary>
    public required Regex Ends { get; init; }

    /// <summary>Verbs of saying; what is said follows or stands before.</summary>
    public required Regex Says { get; init; }

    /// <summary>Somebody is said not to take part.</summary>
    public required Regex Absent { get; init; }

    /// <summary>A sentence that only says who else took part.</summary>
    public required Regex TakesPart { get; init; }

    public required DateFormulas Dates { get; init; }

    public required FigureFormulas Figures { get; init; }

    /// <summary>Whether what begins at a place is denied there.</summary>
    public bool IsDenied(string text, int at) => Denies.IsMatch(text[Math.Max(0, at - 20)..at]);

    /// <summary>A digit is one of ten here, and not of every script.</summary>
    public static Regex Pattern(string pattern) => new(pattern.Replace(@"\d", "[0-9]", StringComparison.Ordinal), Options);

    public static Lexicon Of(string language) => language switch
    {
        "rus" => RussianLexicon.Lexicon,
        "bel" => BelarusianLexicon.Lexicon,
        "kaz" => KazakhLexicon.Lexicon,
        _ => EnglishLexicon.Lexicon,
    };
}

/// <summary>Words that tell of an event.</summary>
internal sealed record EventFormula(EventKind Kind, EventStatus Status, Regex Words)
{
    public static EventFormula Of(EventKind kind, EventStatus status, string words) => new(kind, status, Lexicon.Pattern(words));
}

/// <summary>Dates: each pattern has the groups that it needs.</summary>
/// <param name="Day">Groups <c>day</c>, <c>until</c>, <c>month</c>, <c>year</c>.</param>
/// <param name="Month">Groups <c>month</c>, <c>to</c>, <c>year</c>.</param>
/// <param name="YearEnd">The end of the year in the group <c>year</c>.</param>
/// <param name="Season">Groups <c>spring</c>, <c>summer</c>, <c>autumn</c>, <c>winter</c>.</param>
/// <param name="Quarter">Groups <c>first</c> to <c>fourth</c>.</param>
/// <param name="Year">Group <c>year</c>.</param>
/// <param name="Weekday">Groups <c>d0</c> (Sunday) to <c>d6</c>.</param>
/// <param name="Today">The day of publication.</param>
/// <param name="Weeks">Within two weeks.</param>
/// <param name="Years">Within three years.</param>
internal sealed record DateFormulas(
    Regex Day, Regex Month, Regex YearEnd, Regex Season, Regex Quarter, Regex Year, Regex Weekday, Regex Today, Regex Weeks,
    Regex Years);

/// <summary>Sums of money.</summary>
/// <param name="Indicators">What is measured: <c>trade</c>, <c>exports</c>, <c>imports</c> as groups.</param>
/// <param name="Sum">Groups <c>value</c> or <c>one</c>, then <c>billion</c> or <c>million</c>, and <c>usd</c>.</param>
/// <param name="More">Words for more than that.</param>
/// <param name="Less">Words for less.</param>
/// <param name="Change">By what percentage: groups <c>sign</c>, <c>up</c>, <c>down</c>, <c>value</c>.</param>
/// <param name="Previous">What it was before: groups <c>value</c>, then <c>billion</c> or <c>million</c>.</param>
internal sealed record FigureFormulas(Regex Indicators, Regex Sum, Regex More, Regex Less, Regex Change, Regex Previous);
