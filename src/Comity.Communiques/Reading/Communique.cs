using System.Text.RegularExpressions;

namespace Comity.Communiques.Reading;

/// <summary>What a communiqué says, taken down as assertions: each with the place in the text that says it, and none made surer
/// than it is there.</summary>
/// <remarks>The kinds of events follow PLOVER (Open Event Data Alliance), where an invitation or a meeting to come is no
/// meeting.</remarks>
public sealed record Communique
{
    /// <summary>The text that was read, with line feeds and in Normalization Form C; all places are in it.</summary>
    public required string Text { get; init; }

    /// <summary>Its language, ISO 639-2/T: <c>eng</c>, <c>rus</c>, <c>kaz</c> or <c>bel</c>.</summary>
    public required string Language { get; init; }

    /// <summary>When it was published, if that is known; relative dates are reckoned from it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The people it names.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>The chambers and organisations it names.</summary>
    public IReadOnlyList<Named> Bodies { get; init; } = [];

    /// <summary>The places it names.</summary>
    public IReadOnlyList<Named> Places { get; init; } = [];

    /// <summary>What happened, will happen or should.</summary>
    public IReadOnlyList<Event> Events { get; init; } = [];

    /// <summary>What somebody is to do.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>Figures, and who says so.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>What people say, in their own words or reported.</summary>
    public IReadOnlyList<Saying> Sayings { get; init; } = [];

    /// <summary>To whom photos are credited.</summary>
    public IReadOnlyList<TextSpan> Credits { get; init; } = [];
}

/// <summary>A part of a text.</summary>
/// <param name="Start">The UTF-16 unit with which it begins.</param>
/// <param name="End">The unit after its last.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>How many UTF-16 units it has.</summary>
    public int Length => End - Start;

    /// <summary>Whether a place is in it.</summary>
    public bool Contains(int at) => at >= Start && at < End;

    internal TextSpan After(int start) => new(start + Start, start + End);

    internal static TextSpan Of(Capture match) => new(match.Index, match.Index + match.Length);

    internal bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}

/// <summary>Somebody, wherever the communiqué speaks of them.</summary>
/// <param name="Id">Who it is in the directory; null where that is not certain.</param>
/// <param name="Name">The fullest form of the name in the text.</param>
/// <param name="Post">The post, as it stands before the name; null where none does.</param>
/// <param name="Body">The <see cref="Named.Id"/> of the body that the post is in.</param>
/// <param name="Mentions">Where the name stands.</param>
public sealed record Person(string? Id, string Name, TextSpan? Post, string? Body, IReadOnlyList<TextSpan> Mentions);

/// <summary>A body or a place that is known by name.</summary>
/// <param name="Id">Which: see the gazetteer.</param>
/// <param name="Mentions">Where it is named.</param>
public sealed record Named(string Id, IReadOnlyList<TextSpan> Mentions);

/// <summary>What kind of event it is.</summary>
public enum EventKind
{
    /// <summary>A delegation or a person visits another country.</summary>
    Visit,

    /// <summary>People meet, in person or online.</summary>
    Meeting,

    /// <summary>People talk on the telephone.</summary>
    Call,

    /// <summary>A body sits.</summary>
    Session,

    /// <summary>A document is signed.</summary>
    Signing,

    /// <summary>Guests look at a plant or a place.</summary>
    SiteVisit,

    /// <summary>Guests honour somebody or something.</summary>
    Ceremony,

    /// <summary>A people votes.</summary>
    Referendum,
}

/// <summary>How certain an event is. What stands later here is less certain; a reader may lower it and never raises it.</summary>
public enum EventStatus
{
    /// <summary>It took place.</summary>
    Held,

    /// <summary>It will take place.</summary>
    Planned,

    /// <summary>It is planned and its time or its taking place is open.</summary>
    Tentative,

    /// <summary>Somebody proposed it.</summary>
    Proposed,

    /// <summary>Somebody was invited to it.</summary>
    Invited,

    /// <summary>It will not take place or did not.</summary>
    Cancelled,

    /// <summary>A document was to be signed and was not.</summary>
    NotSigned,
}

/// <summary>An event as the text tells of it.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Status">How certain.</param>
/// <param name="When">When; null where the text does not say.</param>
/// <param name="Place">The <see cref="Named.Id"/> of the place.</param>
/// <param name="Participants">Which of the people take part, by their number in <see cref="Communique.People"/>.</param>
/// <param name="Absent">Who is said not to.</param>
/// <param name="Span">The words that tell of it.</param>
public sealed record Event(
    EventKind Kind, EventStatus Status, Moment? When, string? Place, IReadOnlyList<int> Participants, IReadOnlyList<int> Absent,
    TextSpan Span);

/// <summary>To what a date is exact.</summary>
public enum Precision
{
    /// <summary>A minute of a day.</summary>
    Minute,

    /// <summary>A day, or from one to another.</summary>
    Day,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A season.</summary>
    Season,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,
}

/// <summary>A time that the text names.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last.</param>
/// <param name="Precision">To what it is exact.</param>
/// <param name="IsRelative">It was reckoned from the day of publication.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Moment(DateOnly From, DateOnly To, Precision Precision, bool IsRelative, TextSpan Span)
{
    /// <summary>When it begins on that day, where the text says so.</summary>
    public TimeOnly? Begins { get; init; }

    /// <summary>When it ends.</summary>
    public TimeOnly? Ends { get; init; }
}

/// <summary>How firmly something is promised, the firmest first; a reader never moves one up.</summary>
public enum Strength
{
    /// <summary>It stands in a signed document.</summary>
#pragma warning disable CA1720 // It is a word of diplomacy here, and no type.
    Signed,
#pragma warning restore CA1720

    /// <summary>The sides agreed.</summary>
    Agreed,

    /// <summary>Somebody was told to.</summary>
    Instructed,

    /// <summary>It has a date.</summary>
    Scheduled,

    /// <summary>Somebody means to.</summary>
    Intends,

    /// <summary>Somebody proposed or urged it.</summary>
    Proposed,

    /// <summary>Somebody was invited.</summary>
    Invited,
}

/// <summary>What somebody is to do.</summary>
/// <param name="Strength">How firmly.</param>
/// <param name="What">What, as the text says it.</param>
/// <param name="By">Who says or promises it, by their number in <see cref="Communique.People"/>; null where it is the
/// sides.</param>
/// <param name="Due">Until when; null where the text does not say.</param>
/// <param name="Span">The words that say so.</param>
public sealed record Commitment(Strength Strength, TextSpan What, int? By, Moment? Due, TextSpan Span);

/// <summary>A figure in the text.</summary>
/// <param name="Indicator">Of what: <c>trade</c>, <c>exports</c> or <c>imports</c>.</param>
/// <param name="Value">How much, in the unit of the currency.</param>
/// <param name="Relation">-1 for less, 0 for just as much, 1 for more than that.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Period">For which time; null where the text does not say.</param>
/// <param name="Change">By how many percent it changed.</param>
/// <param name="Previous">What it was before.</param>
/// <param name="By">Who says so, by their number in <see cref="Communique.People"/>.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Figure(
    string Indicator, decimal Value, int Relation, string Currency, Moment? Period, decimal? Change, decimal? Previous, int? By,
    TextSpan Span);

/// <summary>What somebody says.</summary>
/// <param name="By">Who, by their number in <see cref="Communique.People"/>.</param>
/// <param name="Words">What.</param>
/// <param name="IsQuoted">Whether in their own words, between quotation marks.</param>
public sealed record Saying(int? By, TextSpan Words, bool IsQuoted);
