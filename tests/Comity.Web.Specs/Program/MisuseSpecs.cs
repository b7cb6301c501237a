namespace Comity.Web.Specs.Program;

/// <summary>A command line that cannot be understood: one sentence, and code 2.</summary>
public sealed class MisuseSpecs : IDisposable
{
    private readonly ComityProcess comity = new();

    [Theory]
    [InlineData("'compar' is no verb of comity: did you mean compare?", "compar", "a", "b")]
    [InlineData(
        "'frobnicate' is no verb of comity; the verbs are serve, import, compare, duplicates, opinions, names, communique, log.",
        "frobnicate")]
    [InlineData("'comity log' still needs a verb; choose one of verify, export, import.", "log")]
    [InlineData("'verfy' is no verb of comity: did you mean log verify?", "log", "verfy")]
    [InlineData("'--kee' is not understood here: did you mean --key?", "log", "verify", "x", "--kee", "y")]
    [InlineData("'comity log import' still needs LOG; see 'comity log import --help'.", "log", "import")]
    [InlineData("--key is missing: give the key of the log as its page or its operator shows it.", "log", "verify", "x")]
    [InlineData("'x' is no key; it looks like parliament.example/log+1a2b3c4d+AbCd….", "log", "verify", "y", "--key", "x")]
    [InlineData("give either the address or folder of a log, or --data with the data folder of a node.",
        "log", "export", "-o", "x")]
    [InlineData("'a b' is no name for a log; write one as parliament.example/log.", "serve", "--origin", "a b")]
    [InlineData("'--levl' is not understood here: did you mean --level?", "compare", "a", "b", "--levl", "article")]
    [InlineData("'c' is not understood here; see 'comity compare --help'.", "compare", "a", "b", "c")]
    [InlineData("'comity compare' still needs NEW; see 'comity compare --help'.", "compare", "a")]
    [InlineData("--level cannot be 'Articl'; choose one of article, paragraph.", "compare", "a", "b", "--level", "Articl")]
    [InlineData("--level cannot be '7'; choose one of article, paragraph.", "compare", "a", "b", "--level", "7")]
    [InlineData("file is empty; give a name.", "import", "")]
    [InlineData("--output is empty; give a name.", "import", "a", "-o", "")]
    [InlineData("--lang cannot be 'tlh'; choose kk, ru, be, en.", "import", "a", "--lang", "tlh")]
    [InlineData("'foo' is no address to listen on; write one as http://localhost:5080.", "serve", "--urls", "foo")]
    [InlineData("'http://localhost:99999' is no address to listen on; write one as http://localhost:5080.",
        "serve", "--urls", "http://localhost:99999")]
    [InlineData("--database is no connection string of PostgreSQL; write it as Host=…;Database=…;Username=….",
        "serve", "--database", "nonsense")]
    [InlineData("'foo' is no public address; write it as https://laws.example.org, without a path.", "serve", "--public", "foo")]
    public void What_is_wrong_is_said_in_one_sentence(string sentence, params string[] arguments)
    {
        var (exit, output, errors) = comity.Run(arguments);
        Assert.Equal((2, "", $"comity: {sentence}\n"), (exit, output, errors));
    }

    [Theory]
    [InlineData("table")]
    [InlineData("redline")]
    [InlineData("json")]
    public void A_profile_that_would_shape_nothing_is_refused(string format)
    {
        var (exit, _, errors) = comity.Run("compare", "a", "b", "--profile", "kz", "--format", format);
        Assert.Equal(2, exit);
        Assert.Equal($"comity: --profile shapes the comparative table, which --format {format} does not write; "
            + "add --format with one of html, docx, csv, table-json.\n", errors);
    }

    [Fact]
    public void Choices_may_be_written_in_capitals()
    {
        var law = comity.File("a.txt", "Law\n\nArticle 1. Bread\nBread is free.\n");
        Assert.Equal(0, comity.Run("compare", law, law, "--level", "Article", "--format", "JSON").Exit);
    }

    public void Dispose() => comity.Dispose();
}
