using Comity.Ledger.Notes;
using Comity.Ledger.Witnessing;

namespace Comity.Engines.Specs.Ledger;

public sealed class PolicySpecs
{
    private static readonly VerifierKey Log = AnyLog.KeyOf(100).Verifier;
    private static readonly VerifierKey[] Keys =
    [
        .. Enumerable.Range(0, 5)
            .Select(i => AnyLog.KeyOf((byte)(i + 1), $"w{i}.example", KeyType.Ed25519Cosignature).Verifier),
    ];

    private static readonly string Witnesses =
        $"log {Log} https://log.example\n" + string.Concat(Keys.Select((key, i) => $"witness w{i} {key}\n"));

    [Theory]
    [InlineData("quorum none", "", true)]
    [InlineData("quorum w0", "", false)]
    [InlineData("quorum w0", "0", true)]
    [InlineData("group g 2 w0 w1 w2\nquorum g", "1", false)]
    [InlineData("group g 2 w0 w1 w2\nquorum g", "12", true)]
    [InlineData("group g any w0 w1\nquorum g", "1", true)]
    [InlineData("group g all w0 w1\nquorum g", "1", false)]
    [InlineData("group x 2 w0 w1 w2\ngroup y any w3 w4\ngroup both all x y\nquorum both", "012", false)]
    [InlineData("group x 2 w0 w1 w2\ngroup y any w3 w4\ngroup both all x y\nquorum both", "024", true)]
    public void A_quorum_counts_witnesses_by_group(string rules, string cosigners, bool isMet)
    {
        var policy = WitnessPolicy.Parse($"# partners\n\n{Witnesses}\t{rules}\n", out var line)!;
        Assert.Equal(0, line);
        Assert.Equal(isMet, policy.IsMetBy([Log, .. cosigners.Select(digit => Keys[digit - '0'])]));
        Assert.False(policy.IsMetBy([.. Keys]));
        Assert.Equal("https://log.example/", policy.Logs[0].Address!.ToString());
    }

    [Theory]
    [InlineData("", 9)]
    [InlineData("quorum w9", 7)]
    [InlineData("quorum none\nquorum none", 8)]
    [InlineData("group g 0 w0\nquorum g", 7)]
    [InlineData("group g 3 w0 w1\nquorum g", 7)]
    [InlineData("group g any\nquorum g", 7)]
    [InlineData("group g any w0 w0\nquorum g", 7)]
    [InlineData("group g any w0\ngroup h any w0\nquorum g", 8)]
    [InlineData("group g any h\ngroup h any g\nquorum g", 7)]
    [InlineData("group none any w0\nquorum none", 7)]
    [InlineData("witness w9 nonsense\nquorum none", 7)]
    [InlineData("log nonsense\nquorum none", 7)]
    [InlineData("frobnicate\nquorum none", 7)]
    public void A_line_that_is_not_understood_is_named(string rules, int line)
    {
        Assert.Null(WitnessPolicy.Parse($"{Witnesses}{rules}\n", out var found));
        Assert.Equal(line, found);
    }

    [Fact]
    public void A_key_stands_for_one_log_or_witness()
    {
        Assert.Null(WitnessPolicy.Parse($"witness a {Keys[0]}\nwitness b {Keys[0]}\nquorum none\n", out _));
        Assert.Null(WitnessPolicy.Parse($"log {Log}\nlog {Log}\nquorum none\n", out _));
        Assert.Null(WitnessPolicy.Parse($"log {Keys[0]}\nquorum none\n", out _));
        Assert.Null(WitnessPolicy.Parse($"witness a {Log}\nquorum none\n", out _));
        Assert.Null(WitnessPolicy.Parse($"witness a {Keys[0]} file:///etc/passwd\nquorum none\n", out _));
    }
}
