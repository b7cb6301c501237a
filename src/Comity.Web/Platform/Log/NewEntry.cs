using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Comity.Ledger.Entries;
using Comity.Ledger.Trees;

namespace Comity.Web.Platform.Log;

/// <summary>Something that is about to be entered into the log. Its members are public for ever: no name, no address, no free
/// text; what may have to be erased goes in by <see cref="Commit"/>.</summary>
public sealed class NewEntry
{
    private readonly JsonObject _members;
    private readonly List<LogBody> _bodies = [];

    /// <param name="type">One of those in <c>docs/formats/log.md</c>.</param>
    /// <param name="members">The members beside <c>type</c> and <c>time</c>: strings, whole numbers, true and false.</param>
    public NewEntry(string type, JsonObject members)
    {
        _members = members;
        _members["type"] = type;
    }

    /// <summary>The address on this site of what it is about.</summary>
    public string? Subject { get; init; }

    internal IReadOnlyList<LogBody> Bodies => _bodies;

    /// <summary>A moment as entries say it: UTC, to the second, ISO 8601.</summary>
    public static string Moment(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Keeps the body beside the log, and puts SHA-256(salt ‖ body) into the entry.</summary>
    public NewEntry Commit(string member, JsonObject body)
    {
        var (salt, bytes) = (RandomNumberGenerator.GetBytes(Commitment.SaltLength), CanonicalJson.Write(body));
        var commitment = Commitment.To(salt, bytes);
        _members[member] = commitment;
        _bodies.Add(new LogBody { Commitment = commitment, Salt = salt, Body = bytes });
        return this;
    }

    /// <summary>Says who did it, so that it can be proved and erased.</summary>
    public NewEntry CommitAccount(string member, Guid account) =>
        Commit(member, new JsonObject { ["account"] = account.ToString() });

    /// <exception cref="InvalidOperationException">It is longer than an entry may be.</exception>
    internal byte[] Write(DateTimeOffset time)
    {
        _members["time"] = Moment(time);
        var json = CanonicalJson.Write(_members);
        return json.Length <= EntryBundle.LongestEntry
            ? json
            : throw new InvalidOperationException(
                $"An entry has at most {EntryBundle.LongestEntry} bytes; this has {json.Length}.");
    }
}
