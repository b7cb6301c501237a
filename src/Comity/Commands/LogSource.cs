using System.Net;
using Comity.Ledger.Trees;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary>The files of a log, wherever they are.</summary>
internal sealed class LogSource : IDisposable
{
    // 256 entries of 65,535 bytes with their lengths.
    private const int LargestFile = TileAddress.FullWidth * (2 + EntryBundle.LongestEntry);

    private readonly IDisposable? owned;

    private LogSource(string name, LogFileReader read, IDisposable? owned = null) =>
        (Name, ReadAsync, this.owned) = (name, read, owned);

    public string Name { get; }

    /// <summary>Reads a file by its path in the log; null when there is none.</summary>
    public LogFileReader ReadAsync { get; }

    /// <summary>The paths of all files, where they can be listed.</summary>
    public IReadOnlyList<string> Present { get; private init; } = [];

    /// <summary>An address or a folder.</summary>
    /// <exception cref="RefusalException">It is neither, or cannot be reached: the latter when it is read.</exception>
    public static LogSource Open(string place)
    {
        if (Uri.TryCreate(place, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return OfAddress(address);
        if (!Directory.Exists(place))
            throw new RefusalException(1, "log.no-place", place);
        return new LogSource(place, (path, cancellation) => ReadFileAsync(Path.Combine(place, path), cancellation))
        {
            Present = [.. Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(place, file).Replace('\\', '/')).Order(StringComparer.Ordinal)],
        };
    }

    public static LogSource Of(string name, LogFileReader read, IDisposable owned) => new(name, read, owned);

    public void Dispose() => owned?.Dispose();

    private static LogSource OfAddress(Uri address)
    {
        var http = new HttpClient { MaxResponseContentBufferSize = LargestFile };
        var prefix = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return new LogSource(prefix, async (path, cancellation) =>
        {
            try
            {
                using var answer = await http.GetAsync(new Uri($"{prefix}/{path}"), cancellation);
                if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
                    return null;
                answer.EnsureSuccessStatusCode();
                return await answer.Content.ReadAsByteArrayAsync(cancellation);
            }
            catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException
                && !cancellation.IsCancellationRequested)
            {
                throw new RefusalException(1, "log.unreachable", $"{prefix}/{path}", problem.Message);
            }
        }, http);
    }

    private static async ValueTask<ReadOnlyMemory<byte>?> ReadFileAsync(string path, CancellationToken cancellation)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            return null;
        // Longer than any file of a log: an empty one in its place is found to be damaged as well.
        return file.Length > LargestFile ? Array.Empty<byte>() : await File.ReadAllBytesAsync(path, cancellation);
    }
}
