using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Comity.Ledger.Notes;
using Comity.Ledger.Trees;
using Comity.Ledger.Witnessing;

namespace Comity.Web.Features.Transparency.AskWitnesses;

/// <summary>Speaks to witnesses: c2sp.org/tlog-witness from the log's side.</summary>
internal sealed class WitnessClient : IDisposable
{
    private const int LargestAnswer = 64 * 1024;

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = LargestAnswer,
    };

    /// <summary>What each has cosigned last, as far as this process knows; they correct it.</summary>
    private readonly ConcurrentDictionary<uint, long> _sizes = new();

    /// <summary>The cosignatures that hold.</summary>
    /// <exception cref="HttpRequestException">It cannot be reached or declines.</exception>
    /// <exception cref="InvalidDataException">What it answers is not a cosignature of its own.</exception>
    public async Task<IReadOnlyList<NoteSignature>> AskAsync(
        KnownWitness witness, SignedNote note, long size, Func<long, Task<IReadOnlyList<TreeHash>>> proveFrom,
        CancellationToken cancellation)
    {
        var old = _sizes.GetValueOrDefault(witness.Key.Id);
        var answer = await SendAsync(witness, note, old, proveFrom, cancellation);
        if (answer.Status == HttpStatusCode.Conflict
            && long.TryParse(answer.Body, NumberStyles.None, CultureInfo.InvariantCulture, out var its)
            && its != old && its <= size)
            answer = await SendAsync(witness, note, its, proveFrom, cancellation);
        if (answer.Status != HttpStatusCode.OK)
            throw new HttpRequestException($"it answers {(int)answer.Status}");

        var lines = answer.Body.Split('\n').Select(NoteSignature.Parse).OfType<NoteSignature>()
            .Where(signature => signature.IsBy(witness.Key)).ToList();
        if (!(note with { Signatures = lines }).Check([witness.Key]).IsValid)
            throw new InvalidDataException("its answer is no cosignature by its key");
        _sizes[witness.Key.Id] = size;
        return lines;
    }

    public void Dispose() => _http.Dispose();

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(
        KnownWitness witness, SignedNote note, long old, Func<long, Task<IReadOnlyList<TreeHash>>> proveFrom,
        CancellationToken cancellation)
    {
        var request = new AddCheckpointRequest(old, await proveFrom(old), note);
        var address = $"{witness.Address!.ToString().TrimEnd('/')}/add-checkpoint";
        using var content = new ByteArrayContent(request.ToArray());
        using var answer = await _http.PostAsync(new Uri(address), content, cancellation);
        return (answer.StatusCode, (await answer.Content.ReadAsStringAsync(cancellation)).Trim());
    }
}
