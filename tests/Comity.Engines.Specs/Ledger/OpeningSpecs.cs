using System.Text;
using System.Text.Json.Nodes;
using Comity.Ledger.Entries;
using CsCheck;

namespace Comity.Engines.Specs.Ledger;

public sealed class OpeningSpecs
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, Commitment.SaltLength).Select(i => (byte)i)];

    [Fact]
    public void What_was_committed_to_opens_the_entry_and_nothing_else_does() =>
        Gen.Select(Gen.String.AlphaNumeric, Gen.String.AlphaNumeric).Sample((words, other) =>
        {
            var opening = Opened(words);
            Assert.True(opening.Opens(EntryOf(words)));
            Assert.Equal(words == other, opening.Opens(EntryOf(other)));
            Assert.False((opening with { Member = "by" }).Opens(EntryOf(words)));
            Assert.False((opening with { Salt = Salt.Reverse().ToArray() }).Opens(EntryOf(words)));
        }, iter: 200);

    [Fact]
    public void It_is_read_back_as_it_was_written_also_indented()
    {
        var file = Opened("Anna lives here.").ToArray();
        foreach (var bytes in (byte[][])[file, Encoding.UTF8.GetBytes(JsonNode.Parse(file)!.ToJsonString(
            new() { WriteIndented = true }))])
        {
            var read = Opening.Parse(bytes)!;
            Assert.Equal((3, "body"), (read.Entry, read.Member));
            Assert.True(read.Opens(EntryOf("Anna lives here.")));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"entry":"3","member":"body","salt":"00","body":{}}""")]
    [InlineData("""{"entry":3,"member":"body","salt":7,"body":{}}""")]
    [InlineData("""{"entry":3,"entry":4,"member":"body","salt":"","body":{}}""")]
    public void What_is_no_opening_is_not_read(string file) => Assert.Null(Opening.Parse(Encoding.UTF8.GetBytes(file)));

    [Theory]
    [InlineData("1.5")]
    [InlineData("""{"text":"\ud800"}""")]
    public void A_body_that_is_not_canonical_opens_nothing(string body) =>
        Assert.False((Opened("x") with { Body = JsonNode.Parse(body)! }).Opens(EntryOf("x")));

    private static Opening Opened(string words) => new(3, "body", Salt, new JsonObject { ["text"] = words });

    private static byte[] EntryOf(string words) => CanonicalJson.Write(new JsonObject
    {
        ["body"] = Commitment.To(Salt, CanonicalJson.Write(new JsonObject { ["text"] = words })), ["type"] = "x",
    });
}
