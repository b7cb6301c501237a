using Comity.Ledger.Notes;
using Comity.Ledger.Trees;
using Comity.Ledger.Witnessing;

namespace Comity.Engines.Specs.Ledger;

public sealed class WitnessSpecs
{
    private static readonly AnyLog Log = new(300);

    [Theory]
    [InlineData(0, 300)]
    [InlineData(300, 300)]
    [InlineData(17, 300)]
    [InlineData(256, 300)]
    public async Task A_log_that_only_grew_is_cosigned(int old, int size)
    {
        var decision = Decide(await RequestAsync(old), HeadOf(old));
        Assert.Equal(WitnessStatus.Cosign, decision.Status);
        Assert.Equal(size, decision.Checkpoint!.Size);
    }

    [Fact]
    public async Task A_log_of_nobody_is_not_found() => Assert.Equal(WitnessStatus.UnknownLog,
        Witness.Decide(await RequestAsync(0), [AnyLog.KeyOf(1, "other.example").Verifier], _ => TreeHead.Empty).Status);

    [Fact]
    public async Task Another_key_is_forbidden() => Assert.Equal(WitnessStatus.NotSigned,
        Witness.Decide(await RequestAsync(0), [AnyLog.KeyOf(2).Verifier], _ => TreeHead.Empty).Status);

    [Fact]
    public async Task Going_back_is_a_bad_request() => Assert.Equal(WitnessStatus.BadRequest,
        Decide(await RequestAsync(0) with { OldSize = 301 }, HeadOf(301)).Status);

    [Fact]
    public void What_is_no_request_is_a_bad_request() =>
        Assert.Equal(WitnessStatus.BadRequest, Decide(AddCheckpointRequest.Parse("old x\n\n"u8), TreeHead.Empty).Status);

    [Fact]
    public async Task Whoever_is_behind_is_told_the_size()
    {
        var decision = Decide(await RequestAsync(17), HeadOf(100));
        Assert.Equal((WitnessStatus.Conflict, 100), (decision.Status, decision.LatestSize));
    }

    [Fact]
    public async Task Another_history_is_not_cosigned()
    {
        var request = await RequestAsync(17);
        Assert.Equal(WitnessStatus.Inconsistent, Decide(request, HeadOf(17) with { Root = TreeHash.OfNothing }).Status);
        Assert.Equal(WitnessStatus.Inconsistent, Decide(request with { Proof = [] }, HeadOf(17)).Status);
        Assert.Equal(WitnessStatus.Inconsistent,
            Decide(await RequestAsync(300), HeadOf(300) with { Root = TreeHash.OfNothing }).Status);
        Assert.Equal(WitnessStatus.Inconsistent,
            Decide(await RequestAsync(0) with { Proof = [TreeHash.OfNothing] }, TreeHead.Empty).Status);
    }

    [Fact]
    public async Task A_request_is_read_as_it_was_written()
    {
        var request = await RequestAsync(17);
        var read = AddCheckpointRequest.Parse(request.ToArray())!;
        Assert.Equal(request.ToArray(), read.ToArray());
        Assert.Equal(request.Proof, read.Proof);
    }

    [Theory]
    [InlineData("")]
    [InlineData("old 1\n")]
    [InlineData("old 01\n\na\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u2014 a AAAAAAAA\n")]
    [InlineData("new 1\n\na\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u2014 a AAAAAAAA\n")]
    [InlineData("old 1\nAAAA\n\na\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u2014 a AAAAAAAA\n")]
    public void What_is_no_request_is_not_read(string body) =>
        Assert.Null(AddCheckpointRequest.Parse(System.Text.Encoding.UTF8.GetBytes(body)));

    [Fact]
    public async Task More_proof_than_any_log_needs_is_not_read()
    {
        var request = await RequestAsync(17);
        Assert.NotNull(AddCheckpointRequest.Parse((request with { Proof = new TreeHash[63] }).ToArray()));
        Assert.Null(AddCheckpointRequest.Parse((request with { Proof = new TreeHash[64] }).ToArray()));
    }

    private static WitnessDecision Decide(AddCheckpointRequest? request, TreeHead latest) =>
        Witness.Decide(request, [Log.Key.Verifier], origin => origin == AnyLog.Origin ? latest : TreeHead.Empty);

    private static TreeHead HeadOf(int size) => new AnyLog(size).Tree.Head;

    private static async Task<AddCheckpointRequest> RequestAsync(int old) => new(
        old,
        await new TileTree(300, Log.ReadAsync).ProveConsistencyAsync(old, TestContext.Current.CancellationToken),
        SignedNote.Parse(Log.Files["checkpoint"])!);
}
