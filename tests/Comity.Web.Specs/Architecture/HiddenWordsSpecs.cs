using System.Text.RegularExpressions;

namespace Comity.Web.Specs.Architecture;

/// <summary>What is hidden is hidden everywhere: pages take a proposal's words from the one property that knows.</summary>
public sealed partial class HiddenWordsSpecs
{
    [Fact]
    public void No_page_takes_the_words_of_a_proposal_past_what_may_be_shown() => Violations.None(Taken(Checkout.Files));

    [Theory]
    [InlineData("<p>@Row.Proposal.Wording</p>", true)]
    [InlineData("@Short(View.Lead.Reason)", true)]
    [InlineData("@proposal.Reason", true)]
    [InlineData("@Proposal.Shown.Reason", false)]
    public void A_page_that_does_is_found(string line, bool found) =>
        Assert.Equal(found, Taken([new("src/Comity.Web/Features/Discussions/A.razor", line)]).Any());

    private static IEnumerable<string> Taken(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Path.EndsWith(".razor", StringComparison.Ordinal)
        from Match match in Words().Matches(file.Text)
        select $"{file.Path} shows {match.Value}: use Proposal.Shown";

    [GeneratedRegex(@"\b([Pp]roposal|Lead)\.(Wording|Reason)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Words();
}
