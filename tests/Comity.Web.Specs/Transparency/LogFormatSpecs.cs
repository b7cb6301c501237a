using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Comity.Ledger.Auditing;
using Comity.Ledger.Entries;
using Comity.Ledger.Notes;
using Comity.Web.Specs.Architecture;

namespace Comity.Web.Specs.Transparency;

/// <summary>What <c>docs/formats/log.md</c> tells a stranger is so.</summary>
public sealed partial class LogFormatSpecs
{
    private static readonly string Page = Checkout.Files.Single(file => file.Path == "docs/formats/log.md").Text;

    [Fact]
    public void Every_type_of_entry_and_every_finding_is_described()
    {
        Assert.All(Site.EntryTypes, type => Assert.Contains($"### {type}\n", Page, StringComparison.Ordinal));
        Assert.All(AuditCodes.All, code => Assert.Contains($"`{code}`", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_examples_are_entries_as_the_node_writes_them()
    {
        var examples = Example().Matches(Page).Select(match => match.Groups["json"].Value).ToList();
        Assert.Equal(Site.EntryTypes, examples.Select(json =>
            (string)Assert.IsType<JsonObject>(CanonicalJson.Parse(Encoding.UTF8.GetBytes(json)))["type"]!));
        var body = Encoding.UTF8.GetBytes(Body().Match(Page).Groups["json"].Value);
        Assert.Contains(Commitment.To([.. Enumerable.Range(0, 32).Select(i => (byte)i)], body), examples[1],
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_checkpoint_is_signed_by_the_key_beside_it()
    {
        var blocks = Block().Matches(Page).Select(match => match.Groups["text"].Value).ToList();
        var note = blocks.Select(text => SignedNote.Parse(Encoding.UTF8.GetBytes(text))).First(note => note is not null)!;
        var key = blocks.Select(text => VerifierKey.Parse(text.Trim())).First(key => key is not null)!;
        Assert.True(note.Check([key]).IsValid);
    }

    [GeneratedRegex("```json\\n(?<json>[^\\n]+)\\n```", RegexOptions.ExplicitCapture)]
    private static partial Regex Example();

    [GeneratedRegex("the body `(?<json>[^`]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Body();

    [GeneratedRegex("```\\n(?<text>[^`]+)```", RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
