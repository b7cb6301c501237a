using System.Text.Json;

namespace Comity.Web.Specs.Program;

public sealed class CompareCommandSpecs : IDisposable
{
    private const string Old = """
        Law on the Sample

        Article 1. Freedom
        The state protects the freedom of every person to hold opinions.

        Article 2. Parliament
        Parliament consists of ninety deputies who are elected for five years.

        Article 3. Courts
        Judges are independent and apply Article 2 of this Law.
        """;

    private const string New = """
        Law on the Sample

        Article 1. Freedom
        The state protects the freedom of every person to hold opinions.

        Article 2. Ombudsman
        An ombudsman hears complaints about officials and reports yearly.

        Article 3. Parliament
        Parliament consists of one hundred deputies who are elected for five years.

        Article 4. Courts
        Judges are independent and apply Article 2 of this Law.
        """;

    private readonly ComityProcess comity = new();

    [Fact]
    public void Without_options_a_line_per_class_comes_first_and_then_the_changes()
    {
        var (exit, output, _) = Compare();
        Assert.Equal(0, exit);
        Assert.Matches(@"1\s+modified", output);
        Assert.Contains("[-ninety-]{+one hundred+}", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pin_by_number_is_kept_against_the_words()
    {
        var json = JsonDocument.Parse(Compare("--format", "json", "--pin", "1=2").Output).RootElement;
        Assert.Contains(json.GetProperty("correspondences").EnumerateArray(), row =>
            row.GetProperty("old").EnumerateArray().Any(old => old.GetProperty("eId").GetString() == "art_1")
            && row.GetProperty("new").EnumerateArray().Any(@new => @new.GetProperty("eId").GetString() == "art_2"));
    }

    [Theory]
    [InlineData("--pin", "1", "'1' is not a pair")]
    [InlineData("--pin", "9=1", "'9' is no provision of the old text")]
    [InlineData("--forbid", "1=9", "'9' is no provision of the new text")]
    public void A_pair_that_cannot_be_understood_is_wrong_usage(string option, string pair, string sentence)
    {
        var (exit, _, error) = Compare(option, pair);
        Assert.Equal(2, exit);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_has_the_fields_that_other_programs_rely_on()
    {
        var json = JsonDocument.Parse(Compare("--format", "json").Output).RootElement;
        Assert.Equal("eng", json.GetProperty("old").GetProperty("language").GetString());
        Assert.Equal(3, json.GetProperty("old").GetProperty("counts").GetProperty("article").GetInt32());
        var modified = json.GetProperty("correspondences").EnumerateArray()
            .Single(row => row.GetProperty("class").GetString() == "modified");
        Assert.Equal("2", modified.GetProperty("old")[0].GetProperty("number").GetString());
        Assert.Equal("art_3", modified.GetProperty("new")[0].GetProperty("eId").GetString());
        Assert.Equal(1, json.GetProperty("staleReferences").GetArrayLength());
        Assert.Equal(1, json.GetProperty("summary").GetProperty("new").GetInt32());
        Assert.InRange(json.GetProperty("milliseconds").GetDouble(), 0.1, 60_000);
    }

    [Theory]
    [InlineData("redline", "Law on the Sample", "The state protects the freedom of every person")]
    [InlineData("html", "<!DOCTYPE html>", "<ins><b>one hundred")]
    [InlineData("csv", "\uFEFF", "Ұсынылып отырған редакция")]
    [InlineData("docx", "PK\u0003\u0004", "word/document.xml")]
    [InlineData("table-json", "{", "\"profile\": \"kz\"")]
    public void Every_format_is_written_to_a_file_as_what_it_is(string format, string beginning, string inside)
    {
        string[] profile = format == "redline" ? [] : ["--profile", "kz"];
        Assert.Equal(0, Compare(["--format", format, .. profile, "-o", "out"]).Exit);
        var written = System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(comity.Folder.FullName, "out")));
        Assert.StartsWith(beginning, written, StringComparison.Ordinal);
        Assert.Contains(inside, written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "pdf")]
    [InlineData("--level", "word")]
    [InlineData("--profile", "none")]
    public void An_unknown_choice_is_wrong_usage(string option, string value) => Assert.Equal(2, Compare(option, value).Exit);

    [Fact]
    public void At_paragraph_level_a_changed_word_stands_in_the_row_of_its_paragraph_alone()
    {
        const string Law = """
            Law on the Sample

            Article 1. Powers
            The assembly decides alone on these matters of the whole state and of every region:
            1. It ratifies treaties on war and peace.
            2. It approves the budget of the coming year.
            """;
        var (old, @new) = (comity.File("old.txt", Law),
            comity.File("new.txt", Law.Replace("budget", "taxes", StringComparison.Ordinal)));
        var json = JsonDocument.Parse(
            comity.Run("compare", old, @new, "--format", "json", "--level", "paragraph").Output).RootElement;
        Assert.Equal("paragraph", json.GetProperty("level").GetString());
        Assert.Equal(
            ["art_1 identical", "art_1__para_1 identical", "art_1__para_2 modified"],
            json.GetProperty("correspondences").EnumerateArray().Where(row => row.GetProperty("new")[0].GetProperty("eId")
                .GetString()!.StartsWith("art", StringComparison.Ordinal)).Select(row =>
                    $"{row.GetProperty("new")[0].GetProperty("eId")} {row.GetProperty("class")}"));
        var redline = comity.Run("compare", old, @new, "--format", "redline", "--level", "paragraph").Output;
        Assert.Equal(2, redline.Split("{+taxes").Length);
    }

    [Fact]
    public void A_text_that_cannot_be_read_ends_with_1()
    {
        var (exit, output, errors) = comity.Run("compare", comity.File("old.txt", Old), comity.File("empty.txt", ""));
        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("empty.txt", errors, StringComparison.Ordinal);
    }

    public void Dispose() => comity.Dispose();

    private (int Exit, string Output, string Errors) Compare(params string[] options) =>
        comity.Run(["compare", comity.File("old.txt", Old), comity.File("new.txt", New), .. options]);
}
