namespace Comity.Web.Specs.Program;

/// <summary>The pager, on a terminal that <c>script</c> pretends to be.</summary>
public sealed class PagerSpecs : IDisposable
{
    private readonly ComityProcess comity = new();

    [Fact]
    public void The_pager_is_the_one_that_the_person_has_chosen()
    {
        comity.Variables["PAGER"] = "sed s/^/paged:/";
        Assert.Contains("paged:", OnTerminal(""), StringComparison.Ordinal);
        Assert.DoesNotContain("paged:", OnTerminal("--no-pager"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_pager_the_comparison_is_shown_all_the_same()
    {
        comity.Variables["PAGER"] = "no-such-pager-anywhere";
        Assert.Contains("modified", OnTerminal(""), StringComparison.Ordinal);
    }

    public void Dispose() => comity.Dispose();

    private string OnTerminal(string option)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no script(1) here to pretend a terminal.");
        comity.File("old.txt", "Law\n\nArticle 1. Bread\nBread is free.\n");
        comity.File("new.txt", "Law\n\nArticle 1. Bread\nBread is cheap.\n");
        comity.Variables["TERM"] = "xterm";
        return comity.Tool("script", "-qec", $"dotnet '{ComityProcess.Assembly}' compare old.txt new.txt {option}", "/dev/null");
    }
}
