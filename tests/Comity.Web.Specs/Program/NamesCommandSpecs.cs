namespace Comity.Web.Specs.Program;

public sealed class NamesCommandSpecs : IDisposable
{
    private readonly ComityProcess comity = new();

    [Fact]
    public void Every_pair_has_a_score_under_its_name_or_number()
    {
        var (exit, output, errors) = comity.Run("names", "score", comity.File(
            "pairs.tsv", "pair_id\tmore\ta\tb\nx7\t\tIgor \"Segeenko\tИгорь Сергеенко\nx8\t\tИван Петров\tПётр Иванов\n"));
        Assert.Equal((0, ""), (exit, errors));
        var lines = output.TrimEnd().Split('\n').Select(line => line.Split('\t')).ToList();
        Assert.Equal(["x7", "x8"], lines.Select(line => line[0]));
        Assert.True(double.Parse(lines[0][1], System.Globalization.CultureInfo.InvariantCulture) > 0.8);
        Assert.True(double.Parse(lines[1][1], System.Globalization.CultureInfo.InvariantCulture) < 0.7);
        Assert.StartsWith("1\t", comity.Run("names", "score", comity.File("bare.tsv", "a\tb\nx\ty\n")).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_is_linked_or_said_to_be_uncertain()
    {
        var people = comity.File("people.tsv", "id\tname\nS\tИгорь Сергеенко\nM\tМихаил Михайлович Волков\n"
            + "N\tМихаил Николаевич Волков\n");
        comity.Input = "query\nІгарам Сяргеенкам\nMikhail Volkov\nLudwig van Beethoven\n";
        var (exit, output, errors) = comity.Run("names", "link", people, "-");
        Assert.Equal((0, ""), (exit, errors));
        var lines = output.TrimEnd('\n').Split('\n').Select(line => line.Split('\t')).ToList();
        Assert.Equal(["S", "NIL", "NIL"], lines.Select(line => line[1]));
        Assert.Equal(["S", "M", ""], lines.Select(line => line[3]));
    }

    [Theory]
    [InlineData("one\ttwo\nx\ty\n", "pairs.tsv has no column 'a'; see docs/formats/names.md.")]
    [InlineData("a\tb\nx\n", "pairs.tsv is no table with the same columns in every line; see docs/formats/names.md.")]
    public void What_is_no_table_of_pairs_is_refused_in_one_sentence(string table, string sentence)
    {
        var (exit, output, errors) = comity.Run("names", "score", comity.File("pairs.tsv", table));
        Assert.Equal((1, ""), (exit, output));
        Assert.EndsWith(sentence, errors.TrimEnd(), StringComparison.Ordinal);
    }

    public void Dispose() => comity.Dispose();
}
