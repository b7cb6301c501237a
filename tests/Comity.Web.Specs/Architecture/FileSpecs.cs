namespace Comity.Web.Specs.Architecture;

public class FileSpecs
{
    [Fact]
    public void No_file_is_over_400_lines_or_600_in_specs() => Violations.None(FileRules.TooLong(Checkout.Files));

    [Theory]
    [InlineData("src/Comity.Web/Site.cs", 401, true)]
    [InlineData("src/Comity.Web/Site.cs", 400, false)]
    [InlineData("tests/Comity.Web.Specs/SiteSpecs.cs", 601, true)]
    [InlineData("tests/Comity.Web.Specs/SiteSpecs.cs", 600, false)]
    [InlineData("src/Comity.Web/Platform/Data/Migrations/First.cs", 4000, false)]
    [InlineData("comity", 401, true)]
    public void A_file_that_is_too_long_is_found(string path, int lines, bool found) =>
        Assert.Equal(found, FileRules.TooLong([new(path, string.Join('\n', Enumerable.Repeat("x", lines)) + "\n")]).Any());

    [Fact]
    public void No_line_is_wider_than_130_columns() => Violations.None(FileRules.TooWide(Checkout.Files));

    [Fact]
    public void A_line_that_is_too_wide_is_found() =>
        Assert.Single(FileRules.TooWide([new("src/A.cs", new string('x', 130) + "\n" + new string('x', 131) + "\n")]));

    [Fact]
    public void Nothing_names_a_place_on_one_machine_or_a_package_registry() =>
        Violations.None(FileRules.TiedToOneMachine(Checkout.Files));

    [Theory]
    [InlineData("see /" + "work/main/notes.md")]
    [InlineData("cp \"/" + "home/anna/law.txt\" .")]
    [InlineData("C:" + "\\Users\\anna")]
    [InlineData("http://" + "10.1." + "2.3/feed")]
    [InlineData("https:/" + "/nuget.example.org/v3/index.json")]
    public void A_place_on_one_machine_is_found(string line) =>
        Assert.Single(FileRules.TiedToOneMachine([new("docs/a.md", line)]));

    [Theory]
    [InlineData("https://example.org/home/page")]
    [InlineData("/var/lib/comity and /etc/caddy/Caddyfile")]
    [InlineData("artifacts/work/main")]
    public void A_place_that_every_machine_has_is_not(string line) =>
        Violations.None(FileRules.TiedToOneMachine([new("docs/a.md", line)]));

    [Fact]
    public void Every_relative_link_in_the_documents_leads_somewhere() =>
        Violations.None(FileRules.BrokenLinks(Checkout.Root, Checkout.Files));

    [Fact]
    public void A_link_that_leads_nowhere_is_found()
    {
        var page = new SourceFile(
            "docs/guide/a.md", "[root](../../README.md#start), [site](https://example.org), ![lost](lost.png \"Lost\")");
        Assert.Equal(
            ["docs/guide/a.md links to lost.png, which does not exist"], FileRules.BrokenLinks(Checkout.Root, [page]));
    }
}
