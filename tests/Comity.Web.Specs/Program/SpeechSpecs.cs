using System.Text.RegularExpressions;
using Comity.Commands;
using Comity.Legislation.Reading;
using Comity.Speaking;
using Comity.Web.Platform.Localization;

namespace Comity.Web.Specs.Program;

/// <summary>What the program says, in four languages.</summary>
public sealed partial class SpeechSpecs : IDisposable
{
    private const string Old = "Закон о хлебе\n\nСтатья 1. Хлеб\nХлеб бесплатен для всех детей.\n";
    private const string New = "Закон о хлебе\n\nСтатья 1. Хлеб\nХлеб бесплатен для всех граждан.\n";

    private readonly ComityProcess comity = new();

    [Fact]
    public void Every_phrase_that_is_said_is_there_in_every_language()
    {
        var program = Path.Combine(Architecture.Checkout.Root, "src", "Comity");
        var sources = Directory.EnumerateFiles(program, "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText).ToList();
        var said = sources.SelectMany(source => Said().Matches(source)).Select(match => match.Groups["key"].Value)
            .Distinct(StringComparer.Ordinal).ToList();
        Assert.True(said.Count > 30, "The phrases of the program were not found in its sources.");
        foreach (var language in UiLanguages.All)
            Assert.DoesNotContain(said, key => !Speech.In(language).Has(key));
    }

    [Fact]
    public void Languages_other_than_English_have_the_same_phrases_with_the_same_values()
    {
        var russian = Speech.In("ru").OwnPhrases;
        foreach (var language in (string[])["kk", "be"])
        {
            var phrases = Speech.In(language).OwnPhrases;
            Assert.Equal(russian.Keys.Order(StringComparer.Ordinal), phrases.Keys.Order(StringComparer.Ordinal));
            Assert.All(phrases, phrase => Assert.Equal(Holes(russian[phrase.Key]), Holes(phrase.Value)));
        }
    }

    [Theory]
    [InlineData("ru", "1  изменено", "Статья 1  Хлеб  (изменено)")]
    [InlineData("be", "1  зменена", "Статья 1  Хлеб  (зменена)")]
    [InlineData("kk", "1  өзгертілген", "Статья 1  Хлеб  (өзгертілген)")]
    [InlineData("en", "1  modified", "Статья 1  Хлеб  (modified)")]
    public void A_comparison_speaks_the_language_that_was_asked_for(string language, string count, string row)
    {
        var (exit, output, _) = comity.Run(
            "compare", comity.File("old.txt", Old), comity.File("new.txt", New), "--lang", language);
        Assert.Equal(0, exit);
        Assert.Contains(count, output, StringComparison.Ordinal);
        Assert.Contains(row, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LC_ALL", "kk_KZ.UTF-8", "nowhere.txt оқылмады: мұндай файл жоқ.")]
    [InlineData("LC_MESSAGES", "be_BY", "nowhere.txt не прачытаны: такога файла няма.")]
    [InlineData("LANG", "ru_RU.UTF-8", "nowhere.txt не прочитан: такого файла нет.")]
    [InlineData("LANG", "fr_FR.UTF-8", "nowhere.txt does not exist;")]
    [InlineData("LANG", "C", "nowhere.txt does not exist;")]
    public void Without_a_wish_the_environment_decides(string variable, string value, string refusal)
    {
        comity.Variables["LC_ALL"] = comity.Variables["LC_MESSAGES"] = comity.Variables["LANG"] = "";
        comity.Variables[variable] = value;
        var (exit, _, errors) = comity.Run("import", "nowhere.txt");
        Assert.Equal(1, exit);
        Assert.Contains(refusal, errors, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_is_the_same_in_every_language()
    {
        var (old, @new) = (comity.File("old.txt", Old), comity.File("new.txt", New));
        var english = comity.Run("import", old, "--json").Output;
        Assert.Equal(english, comity.Run("import", old, "--json", "--lang", "kk").Output);
        Assert.Equal(
            Timeless(comity.Run("compare", old, @new, "--format", "json").Output),
            Timeless(comity.Run("compare", old, @new, "--format", "json", "--lang", "be").Output));
    }

    [Fact]
    public void Places_of_which_the_same_is_to_be_said_share_a_line()
    {
        var report = new ReadingReport
        {
            FileName = "law.pdf",
            Format = "pdf",
            Findings =
            [
                .. Enumerable.Range(1, 50).Select(page => new Finding("running-head", page, "A page number was left out.")),
                new Finding("number-gap", 7, "Article 9 follows article 7: is something missing?"),
            ],
        };
        Assert.EndsWith("""
              A page number was left out. (× 50: pages 1, 2, 3, 4, 5, …)
              page 7: Article 9 follows article 7: is something missing?

            """.ReplaceLineEndings("\n"), Told(report, "en"), StringComparison.Ordinal);
        Assert.Contains("Нумар старонкі або калантытул апушчаны. (× 50: старонкі 1, 2, 3, 4, 5, …)", Told(report, "be"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_name_commands_no_terminal_and_pretends_to_be_no_other_line()
    {
        var told = Told(new ReadingReport { FileName = "a\u001b]0;b\u0007\ncomity: done\u202e.txt", Format = "text" }, "en");
        Assert.StartsWith("a]0;b comity: done.txt: text", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_in_two_languages_are_compared_with_a_warning()
    {
        var kazakh = comity.File(
            "kk.txt", "Нан туралы заң\n\n1-бап. Нан\nНан барлық балаларға тегін беріледі және сатылмайды.\n");
        var (exit, output, errors) = comity.Run("compare", comity.File("old.txt", Old), kazakh);
        Assert.Equal(0, exit);
        Assert.NotEmpty(output);
        Assert.StartsWith("comity: the texts are in different languages (Русский, Қазақша)", errors, StringComparison.Ordinal);
    }

    public void Dispose() => comity.Dispose();

    private static string Told(ReadingReport report, string language)
    {
        var written = new StringWriter { NewLine = "\n" };
        ImportReportText.Write(report, written, Speech.In(language));
        return written.ToString();
    }

    private static string Timeless(string json) => Milliseconds().Replace(json, "");

    private static string Holes(string phrase) =>
        string.Join(' ', Hole().Matches(phrase).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex("""(speech\[|RefusalException\(\d, )"(?<key>[a-z.-]+)"(?![a-z.]*\{)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Said();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Hole();

    [GeneratedRegex("""  "milliseconds": [\d.]+""")]
    private static partial Regex Milliseconds();
}
