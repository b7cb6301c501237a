using System.Text.RegularExpressions;
using Comity.Communiques.Names;

namespace Comity.Communiques.Reading;

/// <summary>Finds who is named in a text: runs of capitalised words that a post, a given name, an initial or the directory makes
/// a name, and then every other place where the same surname stands.</summary>
internal sealed partial class PeopleFinder(string text, Lexicon lexicon, IReadOnlyList<TextSpan> taken, NameRegistry? directory)
{
    /// <summary>How alike a lone surname must be to one that stands with a given name in the same text.</summary>
    private const double OneSurname = 0.75;

    /// <summary>With a post before it, it is somebody else's unless it is the very same.</summary>
    private const double VerySurname = 0.95;

    /// <summary>A word with a capital that is not all capitals, as an abbreviation is.</summary>
    private const string Name = @"\p{Lu}[\p{L}'’ʼ]*\p{Ll}[\p{L}'’ʼ]*(?:-\p{Lu}[\p{Ll}'’ʼ]+)?";

    /// <summary>So many characters lie at most between a post and its name.</summary>
    private const int FarthestPost = 80;

    private readonly List<Found> _people = [];
    private readonly List<TextSpan> _posts =
        [.. lexicon.Posts.Matches(text).Select(TextSpan.Of)];

    /// <summary>Everybody, in the order in which they are first named.</summary>
    /// <param name="bodies">The bodies that the text names.</param>
    public List<Person> Find(IReadOnlyList<Named> bodies)
    {
        var runs = Runs();
        // Full names first, so that a lone surname finds its owner although it stands before.
        foreach (var run in runs.Where(run => IsFullName(run)))
            Add(run);
        foreach (var run in runs.Where(run => !IsFullName(run)).OrderBy(run => PostBefore(run, bodies).Post is null))
            AddLone(run, bodies);
        return
        [
            .. _people.OrderBy(person => person.Mentions.Min(span => span.Start)).Select(person =>
            {
                person.Mentions.Sort((one, other) => one.Start.CompareTo(other.Start));
                var fullest = person.Mentions.Except(person.ByFather).DefaultIfEmpty(person.Mentions[0]).Select(Words)
                    .MaxBy(name => name.Length)!;
                var (post, body) = person.Mentions.Select(span => PostBefore(span, bodies))
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

    private bool IsTaken(TextSpan word) => taken.Any(word.Overlaps) || _posts.Exists(word.Overlaps)
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
        var form = NameForm.Parse(name);
        if (form.Tokens.Count == 0)
            return;
        var id = directory?.Find(name).Id;
        // «Лариса Петровна» is somebody who has been named, or is known to be one.
        if (id is null && form.Tokens is [var given, var last] && Patronymics.RootOf(last.Word) is { } father)
        {
            var root = NameToken.Of(father);
            var owner = _people.Find(person => person.Forms.Exists(known => known.Tokens.Any(token => IsSame(token, given))
                && (known.Patronymic is not { } other || IsSame(other, root))));
            if (owner is not null)
            {
                owner.Mentions.Add(run);
                owner.ByFather.Add(run);
                return;
            }
        }

        var same = _people.Find(person => id is not null && person.Id is not null ? person.Id == id
            : person.Forms.Exists(known => NameMatcher.Score(known, form) >= NameMatcher.Same));
        if (same is null)
            _people.Add(same = new Found(id));
        same.Id ??= id;
        same.Forms.Add(form);
        same.Mentions.Add(run);
    }

    private static bool IsSame(NameToken one, NameToken other) =>
        SoundCosts.Lenient.Alike(one.Readings, other.Readings) > 0.85 || (one.GivenName >= 0 && one.GivenName == other.GivenName);

    /// <summary>A single word is somebody's surname if somebody bears it here, or if a post stands before it.</summary>
    private void AddLone(TextSpan run, IReadOnlyList<Named> bodies)
    {
        var name = Words(run);
        if (name.Contains(' ', StringComparison.Ordinal) || name.Length < 4)
            return;
        var form = NameForm.Parse(name);
        if (form.Tokens.Count == 0)
            return;
        var hasPost = PostBefore(run, bodies).Post is not null;
        var scored = _people.Select(person => (Person: person, Score: person.Forms.Max(known => AlikeToOneOf(known, form))))
            .Where(one => one.Score >= (hasPost ? VerySurname : OneSurname)).OrderByDescending(one => one.Score).ToList();
        if (scored is [var only] || (scored.Count > 1 && scored[0].Score > scored[1].Score))
        {
            scored[0].Person.Mentions.Add(run);
            return;
        }

        if (scored.Count > 0 || !hasPost)
            return;
        var person = new Found(null);
        person.Forms.Add(form);
        person.Mentions.Add(run);
        _people.Add(person);
    }

    private static float AlikeToOneOf(NameForm known, NameForm lone)
    {
        var costs = SoundCosts.Between(known, lone);
        return known.Tokens.Max(token => costs.Alike(token.Readings, lone.Tokens[0].Readings));
    }

    private TextSpan? PostEndsAt(int start)
    {
        foreach (var post in _posts)
            if (post.End <= start && start - post.End <= FarthestPost && lexicon.Joints.IsMatch(Unnamed(post.End, start)))
                return post;
        return null;
    }

    /// <summary>The post before a name and the body that it is in, in whatever order they stand.</summary>
    private (TextSpan? Post, string? Body) PostBefore(TextSpan name, IReadOnlyList<Named> bodies)
    {
        TextSpan? post = null;
        string? body = null;
        var (at, moved) = (name.Start, true);
        while (moved)
        {
            moved = false;
            if (post is null)
                foreach (var one in _posts)
                    if (one.End <= at && lexicon.Joints.IsMatch(text[one.End..at]))
                        (post, at, moved) = (one, one.Start, true);
            if (body is null)
                foreach (var one in bodies)
                    foreach (var span in one.Mentions)
                        if (span.End <= at && lexicon.Joints.IsMatch(text[span.End..at]))
                            (body, at, moved) = (one.Id, span.Start, true);
        }

        return (post, post is null ? null : body);
    }

    /// <summary>What stands between a post and a name besides countries, bodies and what they are.</summary>
    private string Unnamed(int from, int until)
    {
        var between = text[from..until];
        foreach (var span in taken.Where(span => span.Start >= from && span.End <= until).OrderByDescending(span => span.Start))
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
