using System.Globalization;
using System.Text.RegularExpressions;

namespace Comity.Communiques.Reading;

/// <summary>Finds events by the verbs that tell of them, and lowers their status by what else the sentence says.</summary>
internal sealed partial class EventReader(
    string text, Lexicon lexicon, IReadOnlyList<TextSpan> sentences, IReadOnlyList<Moment> moments, IReadOnlyList<Named> places,
    IReadOnlyList<Person> people, SpanIndex<int> mentions)
{
    /// <summary>So often is somebody named in a report about them.</summary>
    private const int ShortestStory = 3;

    private readonly SpanIndex<Moment> _moments = new(moments.Select(moment => (moment.Span, moment)));

    /// <summary>Towns: a country is no place of a meeting.</summary>
    private readonly SpanIndex<string> _towns = new(
        places.Where(place => place.Id.Length > 2).SelectMany(place => place.Mentions.Select(span => (span, place.Id))));

    private readonly List<Event> _events = [];
    private readonly int _most = people.Count == 0 ? -1 : people.Index().MaxBy(one => one.Item.Mentions.Count).Index;
    private bool _isProgramme;
    private Moment? _day;

    public List<Event> Read()
    {
        foreach (var sentence in sentences)
            Read(sentence);
        return Merged();
    }

    private void Read(TextSpan sentence)
    {
        var words = text[sentence.Start..sentence.End];
        _day = _moments.In(sentence).Select(one => one.Value).FirstOrDefault(moment => moment.Precision == Precision.Day) ?? _day;
        var before = _events.Count;
        foreach (var formula in lexicon.Events)
            foreach (var match in formula.Words.Matches(words).Cast<Match>())
            {
                var end = sentence.Start + match.Index + match.Value.TrimEnd('.', ',', ' ').Length;
                var span = new TextSpan(sentence.Start + match.Index, end);
                if (_events.Skip(before).Any(known => known.Kind == formula.Kind && known.Span.Overlaps(span)))
                    continue;
                // What a programme lists has not been yet.
                _isProgramme |= formula is { Kind: EventKind.Visit, Status: EventStatus.Planned };
                var told = formula.Status != EventStatus.Held ? formula.Status
                    : lexicon.IsDenied(text, span.Start) ? EventStatus.Cancelled
                    : _isProgramme ? EventStatus.Planned : EventStatus.Held;
                var present = Meeting(formula.Kind, In(sentence));
                _events.Add(new Event(
                    formula.Kind, Lower(told, words), WhenIn(formula.Kind, sentence, span), PlaceIn(sentence, span), present,
                    [], span));
            }

        if (_events.Count == before && before > 0 && In(sentence) is { Count: > 0 } more)
            Join(words, more);
    }

    /// <summary>A sentence that only says who else was there, or was not.</summary>
    private void Join(string words, IReadOnlyList<int> more)
    {
        var last = _events.FindLastIndex(one => one is
        {
            Kind: EventKind.Meeting or EventKind.Session or EventKind.Call, Status: EventStatus.Held or EventStatus.Planned,
        } && one.Participants.Count > 0);
        if (last < 0)
            return;
        if (lexicon.Absent.IsMatch(words))
            _events[last] = _events[last] with { Absent = [.. _events[last].Absent.Union(more)] };
        else if (lexicon.TakesPart.IsMatch(words))
            _events[last] = _events[last] with { Participants = [.. _events[last].Participants.Union(more)] };
    }

    /// <summary>A headline and the first sentence tell of one meeting: one event, with what either knows.</summary>
    private List<Event> Merged()
    {
        var merged = new List<Event>();
        foreach (var one in _events)
        {
            var at = merged.FindIndex(other => other.Kind == one.Kind && other.Status == one.Status
                && other.Participants.Count > 0 && one.Participants.Count > 0
                && (other.Participants.All(one.Participants.Contains) || one.Participants.All(other.Participants.Contains))
                && (other.When is null || one.When is null || other.When.From == one.When.From)
                && (other.Place is null || one.Place is null || other.Place == one.Place));
            if (at < 0)
                merged.Add(one);
            else
                merged[at] = one with
                {
                    When = one.When ?? merged[at].When,
                    Place = one.Place ?? merged[at].Place,
                    Participants = [.. merged[at].Participants.Union(one.Participants).Order()],
                    Absent = [.. merged[at].Absent.Union(one.Absent)],
                };
        }

        return merged;
    }

    private EventStatus Lower(EventStatus status, string words)
    {
        foreach (var (doubt, pattern) in lexicon.Doubts)
            if (doubt > status && pattern.IsMatch(words))
                status = doubt;
        return status;
    }

    /// <summary>The date in the words themselves, else the first of the sentence; in a programme the day before, with the
    /// hour.</summary>
    private Moment? WhenIn(EventKind kind, TextSpan sentence, TextSpan span)
    {
        var when = _moments.In(span).FirstOrDefault().Value;
        // The day in a sentence on a visit is mostly that of a meeting.
        if (kind != EventKind.Visit)
            when ??= _moments.In(sentence).Select(one => one.Value)
                .FirstOrDefault(moment => moment.Precision <= Precision.Season);

        if (!_isProgramme || Hours().Match(text[sentence.Start..span.Start]) is not { Success: true } hours)
            return when;
        var (begins, ends) = (Hour(hours.Groups["begins"]), Hour(hours.Groups["ends"]));
        return (when ?? _day) is { } day ? day with { Precision = Precision.Minute, Begins = begins, Ends = ends } : null;
    }

    private static TimeOnly? Hour(Group group) =>
        TimeOnly.TryParseExact(group.Value, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)
            ? hour : null;

    private string? PlaceIn(TextSpan sentence, TextSpan span) =>
        _towns.In(span).FirstOrDefault().Value ?? _towns.In(sentence).FirstOrDefault().Value;

    /// <summary>Where somebody meets one person and is not named, it is whom the report is about.</summary>
    private List<int> Meeting(EventKind kind, List<int> named)
    {
        if (kind != EventKind.Meeting || named.Count != 1)
            return named;
        return people[_most].Mentions.Count < ShortestStory || _most == named[0] ? named : [.. named.Append(_most).Order()];
    }

    private List<int> In(TextSpan sentence) =>
        [.. mentions.In(sentence).Select(one => one.Value).Distinct().Order()];

    [GeneratedRegex(@"(?<begins>\d{1,2}:\d{2})(?:\s?[-–—]\s?(?<ends>\d{1,2}:\d{2}))?\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Hours();
}
