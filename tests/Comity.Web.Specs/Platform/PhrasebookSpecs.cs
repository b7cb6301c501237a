using System.Text.RegularExpressions;
using Comity.Communiques.Reading;
using Comity.Deliberation.Opinions;
using Comity.Deliberation.PersonalData;
using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Comity.Legislation.Reading;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Accounts.Sessions;
using Comity.Web.Features.Discussions;
using Comity.Web.Features.Discussions.CarryOver;
using Comity.Web.Features.Discussions.ExportDiscussion;
using Comity.Web.Features.Discussions.ImportProposals;
using Comity.Web.Features.Laws.CompareVersions;
using Comity.Web.Features.Laws.UploadLaw;
using Comity.Web.Platform.Auditing;
using Comity.Web.Platform.Localization;

namespace Comity.Web.Specs.Platform;

public sealed partial class PhrasebookSpecs
{
    private static readonly Phrasebooks Books = new();

    /// <summary>What is the same in English and another language for a reason: names, and words that both languages write
    /// alike.</summary>
    private static readonly string[] SameOnPurpose = ["site.name", "format.date"];

    /// <summary>Keys whose end is computed, by their beginning, with every end that there is.</summary>
    private static readonly Dictionary<string, IEnumerable<string>> Families = new(StringComparer.Ordinal)
    {
        ["act."] = Enum.GetNames<ModerationAct>(),
        ["asks."] = Enum.GetNames<ProposalKind>(),
        ["audited."] = Enum.GetNames<AuditedAct>(),
        ["carried."] = Enum.GetNames<Carried>(),
        ["certainty."] = Enum.GetNames<EventStatus>(),
        ["class."] = Enum.GetValues<ChangeClass>().Select(CompareQuery.NameOf),
        ["column."] = ExportDiscussion.Columns,
        ["field."] = ImportColumns.FieldNames,
        ["notice."] = ["Answered", "Hidden", "Restored", "Upheld"],
        ["open-data."] = ExportDiscussion.Tables,
        ["disposition."] = Enum.GetNames<Disposition>(),
        ["entry."] = Site.EntryTypes,
        ["error."] = ((string[])["400", "403", "404", "405", "413", "415", "429", "500", "503"])
            .SelectMany(status => (string[])[status, status + ".text"]),
        ["file."] = ComparativeFiles.Formats,
        ["firmness."] = Enum.GetNames<Strength>(),
        ["happening."] = Enum.GetNames<EventKind>(),
        ["kind."] = Enum.GetNames<UnitKind>().Where(kind => kind != nameof(UnitKind.Act)).Select(kind => kind.ToLowerInvariant()),
        ["level."] = Enum.GetValues<ComparisonLevel>().Select(CompareQuery.NameOf),
        ["personal."] = Enum.GetNames<PersonalDataKind>(),
        ["phase."] = Enum.GetNames<Phase>(),
        ["profile."] = ComparativeFiles.Profiles,
        ["reason."] = Enum.GetNames<ModerationReason>(),
        ["role."] = Roles.All,
        ["theme."] = ["auto", "light", "dark"],
        ["trust."] = Enum.GetNames<VerificationLevel>(),
        ["type."] = PublishFields.Types,
        ["unit."] = ["preface", "preamble", "conclusions", "note", "attachment", "block"],
        ["verified."] = Enum.GetNames<VerificationLevel>().Select(level => level.ToLowerInvariant()),
        ["view."] = CompareQuery.Views,
        ["vote."] = Enum.GetNames<Vote>(),
        ["way."] = Enum.GetNames<SignInWay>().Select(way => way.ToLowerInvariant()),
    };

    [Fact]
    public void Every_language_has_every_phrase()
    {
        var english = Keys("en");
        foreach (var language in UiLanguages.All)
            Assert.Equal(english, Keys(language).Where(key => !IsToldByTheEngine(key)));
    }

    /// <summary>In English the engine speaks itself and more exactly: with numbers and names.</summary>
    [Fact]
    public void Whatever_the_engine_refuses_or_finds_is_told_in_every_other_language()
    {
        // What the reading process does not survive is refused by the site itself.
        var expected = RefusalCodes.All.Append("too-laborious").Select(code => "unread." + code)
            .Concat(FindingCodes.All.Select(code => "finding." + code)).Order(StringComparer.Ordinal);
        foreach (var language in UiLanguages.All)
            Assert.Equal(
                language == "en" ? [] : expected,
                Books.For(language).Phrases.Keys.Where(IsToldByTheEngine).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_language_has_the_plural_forms_of_its_grammar_and_no_others()
    {
        foreach (var language in UiLanguages.All)
        {
            var forms = Books.For(language).Phrases.Keys.Where(key => key.StartsWith("count.", StringComparison.Ordinal))
                .GroupBy(Stem, StringComparer.Ordinal);
            foreach (var group in forms)
            {
                var expected = language switch { "ru" or "be" => "few many one", "en" => "one other", _ => "other" };
                Assert.Equal(expected,
                    string.Join(' ', group.Select(key => key[(key.LastIndexOf('.') + 1)..]).Order(StringComparer.Ordinal)));
            }
        }
    }

    [Theory]
    [InlineData("ru", 1, "1 статья")]
    [InlineData("ru", 3, "3 статьи")]
    [InlineData("ru", 11, "11 статей")]
    [InlineData("ru", 21, "21 статья")]
    [InlineData("be", 5, "5 артыкулаў")]
    [InlineData("kk", 2, "2 бап")]
    [InlineData("en", 2, "2 articles")]
    public void Numbers_take_their_plural_form(string language, int number, string phrase) =>
        Assert.Equal(phrase, Books.For(language).Count("count.articles", number));

    [Fact]
    public void No_phrase_is_left_in_English()
    {
        var english = Books.For("en").Phrases;
        foreach (var language in UiLanguages.All.Where(language => language != "en"))
        {
            var left = Books.For(language).Phrases
                .Where(phrase => english.GetValueOrDefault(phrase.Key) == phrase.Value && !SameOnPurpose.Contains(phrase.Key));
            Assert.Empty(left);
        }
    }

    [Fact]
    public void Every_translation_takes_the_same_values()
    {
        foreach (var (key, phrase) in Books.For("en").Phrases)
        {
            foreach (var language in UiLanguages.All.Where(other => Books.For(other).Has(key)))
                Assert.Equal(Holes(phrase), Holes(Books.For(language)[key]));
        }
    }

    [Fact]
    public void Pages_use_only_phrases_that_exist_and_no_phrase_is_unused()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Architecture.Checkout.Root, "src", "Comity.Web"), "*.*",
            SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Select(File.ReadAllText).ToList();
        var english = Books.For("en");
        var used = sources.SelectMany(source => Used().Matches(source)).Select(match => match.Groups["key"].Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(used, key => !english.Has(key) && !english.Has(key + ".other"));

        var families = sources.SelectMany(source => Family().Matches(source)).Select(match => match.Groups["stem"].Value)
            .Where(stem => !IsToldByTheEngine(stem)).Distinct(StringComparer.Ordinal);
        Assert.Equal(Families.Keys.Order(StringComparer.Ordinal), families.Order(StringComparer.Ordinal));
        var computed = Families.SelectMany(family => family.Value, (family, end) => family.Key + end)
            .ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(computed, key => !english.Has(key));

        var quoted = sources.SelectMany(source => Quoted().Matches(source)).Select(match => match.Groups["key"].Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(english.Phrases.Keys, key =>
            !quoted.Contains(key) && !quoted.Contains(Stem(key)) && !computed.Contains(key));
    }

    private static bool IsToldByTheEngine(string key) =>
        key.StartsWith("finding.", StringComparison.Ordinal) || key.StartsWith("unread.", StringComparison.Ordinal);

    private static string[] Keys(string language) =>
        [.. Books.For(language).Phrases.Keys.Select(key => key.StartsWith("count.", StringComparison.Ordinal) ? Stem(key) : key)
            .Distinct()
            .Order(StringComparer.Ordinal)];

    private static string Stem(string key) => key[..key.LastIndexOf('.')];

    private static string Holes(string phrase) =>
        string.Join(' ', Hole().Matches(phrase).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Hole();

    [GeneratedRegex("""(\bT\[|phrases\[|T\.Count\(|new Refusal\()"(?<key>[a-z0-9.-]+)"(?![a-z0-9.-]*\{)""",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Used();

    [GeneratedRegex("""\$"(?<stem>[a-z-]+\.)\{""", RegexOptions.ExplicitCapture)]
    private static partial Regex Family();

    [GeneratedRegex("""
        "(?<key>[a-z0-9-]+(\.[a-z0-9-]+)*)"
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Quoted();
}
