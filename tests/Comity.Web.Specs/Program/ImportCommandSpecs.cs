using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Comity.Web.Specs.Program;

public sealed class ImportCommandSpecs : IDisposable
{
    private const string Law =
        "ЗАКОН\nО тестировании\n\nСтатья 1. Предмет\n1. Первый пункт.\n2. Второй пункт.\n\nСтатья 2. Силы\nТекст.\n";

    private readonly ComityProcess comity = new();

    [Fact]
    public void A_law_becomes_Akoma_Ntoso_on_standard_output_and_the_report_goes_to_the_errors()
    {
        var (exit, output, errors) = comity.Run("import", comity.File("law.txt", Law));
        Assert.Equal(0, exit);
        Assert.Equal("akomaNtoso", XDocument.Parse(output).Root!.Name.LocalName);
        Assert.Contains("2 article", errors, StringComparison.Ordinal);
        Assert.Contains("0 lost", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_file_to_write_nothing_else_is_left_beside_it()
    {
        Assert.Equal(0, comity.Run("import", comity.File("law.txt", Law), "-o", "law.xml").Exit);
        Assert.Equal(["law.txt", "law.xml"], comity.Folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_report_alone_is_JSON()
    {
        var report = JsonDocument.Parse(comity.Run("import", comity.File("law.txt", Law), "--json").Output).RootElement;
        Assert.Equal("rus", report.GetProperty("language").GetString());
        Assert.Equal(2, report.GetProperty("counts").GetProperty("article").GetInt32());
    }

    [Fact]
    public void Wrong_usage_ends_with_2() => Assert.Equal(2, comity.Run("import").Exit);

    [Theory]
    [InlineData("empty.txt", "")]
    [InlineData("binary.bin", "\u0001\u0002\0\0\u0003\0\u0005\0")]
    [InlineData("bomb.xml", "<!DOCTYPE a [<!ENTITY b \"x\">]><akomaNtoso>&b;</akomaNtoso>")]
    [InlineData("cut.xml", "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act>")]
    public void What_cannot_be_read_is_refused_in_one_sentence_and_writes_nothing(string name, string content)
    {
        var (exit, output, errors) = comity.Run("import", comity.File(name, content), "-o", "out.xml");
        Assert.Equal((1, ""), (exit, output));
        Assert.Single(errors.Trim().Split('\n'));
        Assert.Contains(name, errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(comity.Folder.FullName, "out.xml")));
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_refused_by_name()
    {
        Assert.Contains("nowhere.txt", comity.Run("import", "nowhere.txt").Errors, StringComparison.Ordinal);
        Assert.Equal(1, comity.Run("import", comity.Folder.FullName).Exit);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("/dev/stdin")]
    public void Standard_input_is_read(string name)
    {
        comity.Input = Law;
        var (exit, output, _) = comity.Run("import", name);
        Assert.Equal(0, exit);
        Assert.Contains("Первый пункт", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_in_a_folder_is_refused_instead_of_waited_for()
    {
        comity.Tool("mkfifo", comity.PathOf("pipe"));
        var (exit, _, errors) = comity.Run("import", "pipe");
        Assert.Equal((1, "comity: pipe is a pipe or a device; name a file, or '-' and pipe the text in.\n"), (exit, errors));
    }

    [Fact]
    public void A_file_of_200_MB_is_refused_unread()
    {
        var path = Path.Combine(comity.Folder.FullName, "large.txt");
        using (var large = File.Create(path))
            large.SetLength(200 * 1024 * 1024);
        var (exit, _, errors) = comity.Run("import", path);
        Assert.Equal(1, exit);
        Assert.Contains("200 MB", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_1251_is_recognised()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = Path.Combine(comity.Folder.FullName, "old.txt");
        File.WriteAllBytes(path, Encoding.GetEncoding(1251).GetBytes(Law));
        Assert.Contains("Первый пункт", comity.Run("import", path).Output, StringComparison.Ordinal);
    }

    public void Dispose() => comity.Dispose();
}
