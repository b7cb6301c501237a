using System.Globalization;
using System.Text.RegularExpressions;
using Comity.Communiques.Names;
using Comity.Language;

namespace Comity.Communiques.Reading;

/// <summary>Reads a communiqué in English, Russian, Kazakh or Belarusian by its formulas: the same text always gives the same
/// record, and every field of it can be pointed at.</summary>
/// <remarks>
/// «Стороны договорились до 1 июля 2026 года создать рабочую группу» is a commitment that is agreed and due on that day; a visit
/// «сроки которого будут уточнены» is tentative, a protocol that «подписан не был» is not signed, whatever else is said of it.
/// </remarks>
public sealed class CommuniqueReader
{
    /// <summary>What is longer is not read: no press report is.</summary>
    public const int Longest = 200_000;

    private static readonly Comparer<TextSpan> _byStart =
        Comparer<TextSpan>.Create((one, other) => one.Start.CompareTo(other.Start));

    private readonly string _text;
    private readonly Lexicon _lexicon;
    private readonly DateOnly? _published;
    private readonly List<TextSpan> _sentences;
    private readonly List<Moment> _moments;
    private readonly List<Named> _bodies;
    private readonly List<Named> _places;
    private readonly List<Person> _people;
    private readonly SpanIndex<int> _mentions;
    private readonly List<TextSpan> _credits;

    private CommuniqueReader(string text, string language, DateOnly? published, NameRegistry? directory)
    {
        (_text, _lexicon, _published) = (text, Lexicon.Of(language), published);
        _sentences = Sentences.Of(text);
        _credits =
        [
            .. _lexicon.Credits.Matches(text).Select(match => match.Groups["who"])
                .Select(who => new TextSpan(who.Index, who.Index + who.Value.TrimEnd().Length)),
        ];
        _moments = new Moments(text, _lexicon, published).Find();
        _bodies = Named(Gazetteer.Bodies, []);
        _places = Named(Gazetteer.Places, _bodies.SelectMany(body => body.Mentions));
        List<TextSpan> taken =
        [
            .. _bodies.Concat(_places).SelectMany(one => one.Mentions), .. _credits, .. _moments.Select(moment => moment.Span),
        ];
        _people = new PeopleFinder(text, _lexicon, taken, _bodies, directory).Find();
        _mentions = new SpanIndex<int>(
            _people.SelectMany((person, i) => person.Mentions.Select(mention => (mention, i))));
    }

    /// <summary>Reads one.</summary>
    /// <param name="text">The report, with its headline if it has one.</param>
    /// <param name="published">The day of publication; without it, or before 1900 and after 2200, what is relative has
    /// no date.</param>
    /// <param name="directory">People who are known, under the ids that persons shall have.</param>
    /// <exception cref="ArgumentException">The text is longer than <see cref="Longest"/>.</exception>
    public static Communique Read(string text, DateOnly? published, NameRegistry? directory)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Longest)
            throw new ArgumentException($"A communiqué has at most {Longest} characters.", nameof(text));
        var clean = Folding.Compose(text.ReplaceLineEndings("\n")).Replace('\u00A0', ' ').Replace('\u202F', ' ');
        var language = Languages.Of(clean);
        var day = published is { Year: >= 1900 and <= 2200 } ? published : null;
        return new CommuniqueReader(clean, language, day, directory).Read(language);
    }

    private Communique Read(string language) => new()
    {
        Text = _text,
        Language = language,
        Published = _published,
        People = _people,
        Bodies = _bodies,
        Places = _places,
        Events = new EventReader(_text, _lexicon, _sentences, _moments, _places, _people, _mentions).Read(),
        Commitments = Commitments(),
        Figures = new FigureReader(_text, _lexicon, _sentences, _moments, SpeakerIn).Read(),
        Sayings = Sayings(),
        Credits = _credits,
    };

    private List<Named> Named(IReadOnlyList<(string Id, Regex Words)> known, IEnumerable<TextSpan> taken)
    {
        var others = new SpanIndex<bool>(taken.Select(span => (span, true)));
        return
        [
            .. known.Select(one => new Named(
                one.Id, [.. one.Words.Matches(_text).Select(TextSpan.Of).Where(span => !others.In(span).Any())]))
                .Where(one => one.Mentions.Count > 0),
        ];
    }

    private List<Commitment> Commitments()
    {
        var found = new List<Commitment>();
        foreach (var sentence in _sentences)
            foreach (var (strength, words) in _lexicon.Promises)
                foreach (var match in words.Matches(_text[sentence.Start..sentence.End]).Cast<Match>())
                {
                    if (_lexicon.IsDenied(_text, sentence.Start + match.Index))
                        continue;
                    var what = match.Groups.Cast<Group>().First(group => group is { Name: "what" });
                    var span = Trimmed(sentence.Start + match.Index, sentence.Start + match.Index + match.Length);
                    var by = strength is Strength.Agreed or Strength.Signed or Strength.Scheduled ? null : SpeakerIn(sentence);
                    foreach (var part in Parts(TextSpan.Of(what).After(sentence.Start)))
                        found.Add(new Commitment(strength, part, by, DueIn(part) ?? DueIn(span), span));
                }

        return found;
    }

    private IEnumerable<TextSpan> Parts(TextSpan what)
    {
        if (_lexicon.Ends.Match(_text[what.Start..what.End]) is { Success: true } ends)
            what = new TextSpan(what.Start, what.Start + ends.Index);
        var start = what.Start;
        foreach (var match in _lexicon.AndThen.Matches(_text[what.Start..what.End]).Cast<Match>())
        {
            yield return new TextSpan(start, what.Start + match.Index);
            start = what.Start + match.Groups["next"].Index;
        }

        yield return Trimmed(start, what.End);
    }

    private TextSpan Trimmed(int start, int end)
    {
        while (end > start && _text[end - 1] is '.' or ',' or ' ')
            end--;
        return new TextSpan(start, end);
    }

    private Moment? DueIn(TextSpan span) => _moments.FindLast(moment => moment.Span.Overlaps(span)
        && (_published is not { } day || moment.To >= day));

    private List<Saying> Sayings()
    {
        var found = new List<Saying>();
        foreach (var sentence in _sentences)
        {
            var words = _text[sentence.Start..sentence.End];
            if (Quotations.In(words) is { } quoted)
                found.Add(new Saying(
                    SpeakerIn(sentence), quoted.After(sentence.Start), IsQuoted: true));
            else if (_lexicon.Says.Match(words) is { Success: true } says)
                found.Add(new Saying(SpeakerIn(sentence), Reported(sentence, says), IsQuoted: false));
        }

        return found;
    }

    /// <summary>What is said stands after the verb, or before it where the verb ends the sentence.</summary>
    private TextSpan Reported(TextSpan sentence, Match says)
    {
        var (from, until) = (sentence.Start + says.Index + says.Length, sentence.End);
        if (until - from < 15)
        {
            // «…, he added.»
            var before = _text.AsSpan(sentence.Start, says.Index).LastIndexOf(',');
            (from, until) = (sentence.Start, sentence.Start + (before > 0 ? before : says.Index));
        }

        while (from < until && (char.IsWhiteSpace(_text[from]) || _text[from] == ','))
            from++;
        return Trimmed(from, until);
    }

    /// <summary>Who was last named first in a sentence before this one.</summary>
    private int? SubjectBefore(TextSpan sentence)
    {
        for (var number = _sentences.BinarySearch(sentence, _byStart) - 1; number >= 0; number--)
            if (FirstIn(_sentences[number], default) is { } person)
                return person;
        return null;
    }

    private int? FirstIn(TextSpan sentence, TextSpan quoted)
    {
        foreach (var (mention, person) in _mentions.In(sentence))
            if (!mention.Overlaps(quoted))
                return person;
        return null;
    }

    /// <summary>Who speaks in a sentence: whoever is named in it first outside of quotation marks, or was last so.</summary>
    private int? SpeakerIn(TextSpan sentence)
    {
        var quoted = Quotations.In(_text[sentence.Start..sentence.End]) is { } words
            ? words.After(sentence.Start) : default;
        var best = FirstIn(sentence, quoted);
        // «…, he added» and «the leader noted» go on about whoever was spoken of.
        return best is null && _lexicon.Says.IsMatch(_text[sentence.Start..sentence.End]) ? SubjectBefore(sentence) : best;
    }
}
