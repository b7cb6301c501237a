using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Comity.Web.Specs.Program;

public sealed class DuplicatesCommandSpecs : IDisposable
{
    private const string Lines = """
        {"id": 7, "text": "Закрыть мост для грузовиков ночью, потому что дома рядом дрожат."}
        {"id": "a", "text": "Открыть библиотеку по воскресеньям, чтобы все успели.", "more": [1, 2]}

        {"id": 12, "text": "ЗАКРЫТЬ МОCТ ДЛЯ ГРУЗОВИКОВ НОЧЬЮ, потому что дома рядом дрожат! Мой сын там упал."}
        """;

    private static readonly string[] ids = ["7", "a", "12"];

    private readonly ComityProcess comity = new();

    [Fact]
    public void Every_text_has_the_label_of_its_group_in_any_order_of_the_lines()
    {
        var reversed = string.Join('\n', Lines.Split('\n').Reverse());
        foreach (var lines in (string[])[Lines, reversed])
        {
            var (exit, output, errors) = comity.Run("duplicates", comity.File("texts.jsonl", lines), "--json");
            Assert.Equal((0, ""), (exit, errors));
            var clusters = JsonDocument.Parse(output).RootElement.GetProperty("clusters");
            Assert.Equal(["7", "a", "7"], ids.Select(id => clusters.GetProperty(id).GetString()));
        }
    }

    [Fact]
    public void A_person_sees_the_group_and_what_one_text_says_besides()
    {
        var (exit, output, _) = comity.Run("duplicates", comity.File("texts.jsonl", Lines));
        Assert.Equal(0, exit);
        Assert.StartsWith("3 texts; 1 groups hold 2 of them.", output, StringComparison.Ordinal);
        Assert.Contains("  + 12: Мой сын там упал", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_file_and_standard_input_are_read_too()
    {
        using (var packed = new GZipStream(File.Create(comity.PathOf("texts.jsonl.gz")), CompressionLevel.Fastest))
            packed.Write(Encoding.UTF8.GetBytes(Lines));
        var fromFile = comity.Run("duplicates", "texts.jsonl.gz", "--json");
        comity.Input = Lines;
        Assert.Equal(fromFile, comity.Run("duplicates", "-", "--json"));
    }

    [Theory]
    [InlineData("{\"id\": 1, \"text\": \"a\"}\nnonsense", "texts.jsonl, line 2: not an object with an \"id\" and a \"text\"")]
    [InlineData("{\"id\": 1}", "texts.jsonl, line 1: not an object")]
    [InlineData("{\"id\": [1], \"text\": \"a\"}", "texts.jsonl, line 1: not an object")]
    [InlineData("{\"id\": 1, \"text\": \"\\ud800\"}", "texts.jsonl, line 1: not an object")]
    [InlineData("{\"id\": 1, \"text\": \"a\"} {\"id\": 2, \"text\": \"b\"}", "texts.jsonl, line 1: not an object")]
    [InlineData("{\"id\": 1, \"text\": \"a\"}\n{\"id\": \"1\", \"text\": \"b\"}",
        "texts.jsonl, line 2: the id '1' was there before")]
    public void What_is_no_line_of_text_is_refused_by_its_number(string lines, string sentence)
    {
        comity.File("texts.jsonl", lines);
        var (exit, output, errors) = comity.Run("duplicates", "texts.jsonl", "--json");
        Assert.Equal((1, ""), (exit, output));
        Assert.StartsWith($"comity: {sentence}", errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }

    [Fact]
    public void Files_that_cannot_be_read_are_refused_by_name()
    {
        comity.File("cut.jsonl.gz", "no gzip");
        Assert.Equal("comity: cut.jsonl.gz is no whole gzip file; pack it again, or name the file unpacked.\n",
            comity.Run("duplicates", "cut.jsonl.gz").Errors);
        Assert.Equal("comity: nowhere does not exist; check the name and the folder.\n",
            comity.Run("duplicates", "nowhere").Errors);
        Assert.Equal(1, comity.Run("duplicates", comity.Folder.FullName).Exit);
        Assert.Equal(2, comity.Run("duplicates").Exit);
    }

    [Fact]
    public void An_empty_file_has_no_texts()
    {
        var (exit, output, _) = comity.Run("duplicates", comity.File("empty.jsonl", ""), "--json");
        Assert.Equal(0, exit);
        Assert.Empty(JsonDocument.Parse(output).RootElement.GetProperty("clusters").EnumerateObject());
    }

    public void Dispose() => comity.Dispose();
}
