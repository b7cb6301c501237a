using System.Text.RegularExpressions;
using Comity.Communiques.Names;

namespace Comity.Communiques.Reading;

/// <summary>Finds who is named in a text: runs of capitalised words that a post, a given name, an initial or the directory makes
/// a name, and then every other place where the same surname stands.</summary>
internal sealed partial class PeopleFinder(
    string text, Lexicon lexicon, IEnumerable<TextSpan> taken, IEnumerable<Named> bodies, NameRegistry? directory)
{
    /// <summary>Nobody reads a report that names more; of more the first are kept.</summary>
    private const int MostPeople = 200;

    /// <summary>So many characters stand at most between a post, a body and a name that belong together.</summary>
    private const int WidestJoint = 30;

    /// <summary>How alike a lone surname must be to one that stands with a given name in the same text.</summary>
    private const double OneSurname = 0.75;

    /// <summary>With a post before it, it is somebody else's unless it is the very same.</summary>
    private const double VerySurname = 0.95;

    /// <summary>A word with a capital that is not all capitals, as an abbreviation is.</summary>
    private const string Name = @"\p{Lu}[\p{L}'’ʼ]*\p{Ll}[\p{L}'’ʼ]*(?:-\p{Lu}[\p{Ll}'’ʼ]+)?";

    /// <summary>So many characters lie at most between a post and its name.</summary>
    private const int FarthestPost = 80;

    private readonly List<Found> _people = [];

    /// <summary>Whose a writing is that stood before.</summary>
    private readonly Dictionary<string, Found> _owners = new(StringComparer.Ordinal);
    private readonly SpanIndex<bool> _taken = new(taken.Select(span => (span, true)));
    private readonly SpanIndex<bool> _posts = new(lexicon.Posts.Matches(text).Select(match => (TextSpan.Of(match), true)));
    private readonly SpanIndex<string> _bodies =
        new(bodies.SelectMany(body => body.Mentions.Select(span => (span, body.Id))));

    /// <summary>Everybody, in the order in which they are first named.</summary>
    public List<Person> Find()
    {
        var runs = Runs();
        // Full names first, so that a lone surname finds its owner although it stands before.
        foreach (var run in runs.Where(run => IsFullName(run)))
            Add(run);
        foreach (var run in runs.Where(run => !IsFullName(run)).OrderBy(run => PostBefore(run).Post is null))
            AddLone(run);
        return
        [
            .. _people.OrderBy(person => person.Mentions.Min(span => span.Start)).Select(person =>
            {
                person.Mentions.Sort((one, other) => one.Start.CompareTo(other.Start));
                var fullest = person.Mentions.Except(person.ByFather).DefaultIfEmpty(person.Mentions[0]).Select(Words)
                    .MaxBy(name => name.Length)!;
                var (post, body) = person.Mentions.Select(PostBefore)
                    .FirstOrDefault(found => found.Post is not null);
                return new Person(person.Id, fullest, post, body, person.Mentions);
            }),
        ];
    }

    private string Words(TextSpan span) => text[span.Start..span.End];

    /// <summary>Runs of capitalised words and initials that nothing else has taken.</summary>
    private List<TextSpan> Runs()
    {
        var runs = new List<TextSpan>();
        foreach (Match match in Capitalised().Matches(text))
        {
            var words = Word().Matches(match.Value)
                .Select(word => new TextSpan(match.Index + word.Index, match.Index + word.Index + word.Length)).ToList();
            var start = 0;
            for (var i = 0; i <= words.Count; i++)
            {
                if (i < words.Count && !IsTaken(words[i]))
                    continue;
                if (i > start && !IsThing(words[start].Start, words[i - 1].End))
                    runs.Add(new TextSpan(
                        words[FirstOf(words, start, i)].Start, words[i - 1].End - PossessiveOf(words[i - 1])));
                start = i + 1;
            }
        }

        return runs;
    }

    /// <summary>Where a name begins: of “House Vyacheslav Gorkovenko” with the second word, of «Сергеенко Игорь Петрович» with
    /// the first.</summary>
    private int FirstOf(List<TextSpan> words, int start, int end) =>
        end - start == 3 && !HasInflectedGivenName(Words(words[start])) && HasInflectedGivenName(Words(words[start + 1]))
        && !Cases.Nominatives([Words(words[start + 2]).ToLowerInvariant()]).Any(one => Patronymics.RootOf(one[0]) is not null)
            ? start + 1 : start;

    /// <summary>Nursultan Nazarbayev International Airport is nobody.</summary>
    private bool IsThing(int start, int end)
    {
        var before = text[Math.Max(0, start - 20)..start].TrimEnd(' ').Split(' ', '\n')[^1].TrimEnd('.');
        var after = text[end..Math.Min(text.Length, end + 20)].TrimStart(' ').Split(' ', ',', '.', '\n')[0];
        return lexicon.Things.IsMatch(before) || lexicon.Things.IsMatch(after);
    }

    /// <summary>Tokayev’s is Tokayev.</summary>
    private int PossessiveOf(TextSpan word) =>
        Words(word).EndsWith("'s", StringComparison.Ordinal) || Words(word).EndsWith("’s", StringComparison.Ordinal) ? 2 : 0;

    private bool IsTaken(TextSpan word) => _taken.In(word).Any() || _posts.In(word).Any()
        || lexicon.NoNames.IsMatch(Words(word));

    private bool IsFullName(TextSpan run)
    {
        var name = Words(run);
        var words = name.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 4 && (words.Any(word => word.Length == 1)
            || words.Any(word => NameToken.Of(word.ToLowerInvariant()).GivenName >= 0 || HasInflectedGivenName(word))
            || PostEndsAt(run.Start) is not null || directory?.Find(name).Id is not null);
    }

    private static bool HasInflectedGivenName(string word) =>
        Cases.Nominatives([word.ToLowerInvariant()]).Any(one => NameToken.Of(one[0]).GivenName >= 0);

    private void Add(TextSpan run)
    {
        var name = Words(run);
        if (_owners.TryGetValue(name, out var known))
        {
            known.Mentions.Add(run);
            return;
        }

        var form = NameForm.Parse(name);
        if (form.Tokens.Count == 0)
            return;
        var id = directory?.Find(name).Id;
        // «Лариса Петровна» is somebody who has been named, or is known to be one.
        if (id is null && form.Tokens is [var given, var last] && Patronymics.RootOf(last.Word) is { } father)
        {
            var root = NameToken.Of(father);
            var owner = _people.Find(person => person.Forms.Exists(writing => writing.Tokens.Any(token => IsSame(token, given))
                && (writing.Patronymic is not { } other || IsSame(other, root))));
            if (owner is not null)
            {
                owner.Mentions.Add(run);
                owner.ByFather.Add(run);
                return;
            }
        }

        var same = _people.Find(person => id is not null && person.Id is not null ? person.Id == id
            : person.Forms.Exists(writing => NameMatcher.Score(writing, form) >= NameMatcher.Same));
        if (same is null)
        {
            if (_people.Count == MostPeople)
                return;
            _people.Add(same = new Found(id));
        }

        same.Id ??= id;
        if (_owners.TryAdd(name, same))
            same.Forms.Add(form);
        same.Mentions.Add(run);
    }

    private static bool IsSame(NameToken one, NameToken other) =>
        SoundCosts.Lenient.Alike(one.Readings, other.Readings) > 0.85 || (one.GivenName >= 0 && one.GivenName == other.GivenName);

    /// <summary>A single word is somebody's surname if somebody bears it here, or if a post stands before it.</summary>
    private void AddLone(TextSpan run)
    {
        var name = Words(run);
        if (name.Contains(' ', StringComparison.Ordinal) || name.Length < 4)
            return;
        if (_owners.TryGetValue(name, out var bearer))
        {
            bearer.Mentions.Add(run);
            return;
        }

        var form = NameForm.Parse(name);
        if (form.Tokens.Count == 0)
            return;
        var hasPost = PostBefore(run).Post is not null;
        var scored = _people.Select(person => (Person: person, Score: person.Forms.Max(known => AlikeToOneOf(known, form))))
            .Where(one => one.Score >= (hasPost ? VerySurname : OneSurname)).OrderByDescending(one => one.Score).ToList();
        if (scored is [var only] || (scored.Count > 1 && scored[0].Score > scored[1].Score))
        {
            scored[0].Person.Mentions.Add(run);
            if (!hasPost)
                _owners.TryAdd(name, scored[0].Person);
            return;
        }

        if (scored.Count > 0 || !hasPost || _people.Count == MostPeople)
            return;
        var person = new Found(null);
        person.Forms.Add(form);
        person.Mentions.Add(run);
        _owners.TryAdd(name, person);
        _people.Add(person);
    }

    private static float AlikeToOneOf(NameForm known, NameForm lone)
    {
        var costs = SoundCosts.Between(known, lone);
        return known.Tokens.Max(token => costs.Alike(token.Readings, lone.Tokens[0].Readings));
    }

    private TextSpan? PostEndsAt(int start)
    {
        foreach (var (post, _) in _posts.In(new TextSpan(start - FarthestPost, start)).Reverse())
            if (post.End <= start && lexicon.Joints.IsMatch(Unnamed(post.End, start)))
                return post;
        return null;
    }

    /// <summary>The post before a name and the body that it is in, in whatever order they stand.</summary>
    private (TextSpan? Post, string? Body) PostBefore(TextSpan name)
    {
        TextSpan? post = null;
        string? body = null;
        for (var at = name.Start; ;)
            if (post is null && Joined(_posts, at) is { } before)
                (post, at) = (before.Span, before.Span.Start);
            else if (body is null && Joined(_bodies, at) is { } within)
                (body, at) = (within.Value, within.Span.Start);
            else
                return (post, post is null ? null : body);
    }

    /// <summary>What stands right before, or with no more than a joint between.</summary>
    private (TextSpan Span, T Value)? Joined<T>(SpanIndex<T> spans, int at)
    {
        foreach (var one in spans.In(new TextSpan(at - WidestJoint, at)).Reverse())
            if (one.Span.End <= at && lexicon.Joints.IsMatch(text[one.Span.End..at]))
                return one;
        return null;
    }

    /// <summary>What stands between a post and a name besides countries, bodies and what they are.</summary>
    private string Unnamed(int from, int until)
    {
        var between = text[from..until];
        foreach (var (span, _) in _taken.In(new TextSpan(from, until)).Reverse())
            if (span.Start >= from && span.End <= until && span.End - from <= between.Length)
                between = between.Remove(span.Start - from, span.Length);
        return string.Join(' ', between.Split(' ').Where(word => !lexicon.NoNames.IsMatch(word)));
    }

    [GeneratedRegex(
        @"\b(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{Ll}'’ʼ]+(?:-\p{Lu}[\p{Ll}'’ʼ]+)?|" + Name + "(?: " + Name + ")*",
        RegexOptions.NonBacktracking)]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"\b(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}'’ʼ-]+|[\p{L}'’ʼ-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    private sealed class Found(string? id)
    {
        public string? Id { get; set; } = id;

        public List<NameForm> Forms { get; } = [];

        public List<TextSpan> Mentions { get; } = [];

        /// <summary>Those by given name and patronymic, which are no fuller name.</summary>
        public List<TextSpan> ByFather { get; } = [];
    }
}
