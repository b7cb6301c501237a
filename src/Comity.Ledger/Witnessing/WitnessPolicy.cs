using Comity.Ledger.Notes;

namespace Comity.Ledger.Witnessing;

/// <summary>Which logs are known, which witnesses, and which of these together are enough: a file of
/// c2sp.org/tlog-policy.</summary>
public sealed class WitnessPolicy
{
    private readonly Dictionary<string, Member> members = new(StringComparer.Ordinal);

    private WitnessPolicy()
    {
    }

    /// <summary>No logs, no witnesses, and none needed.</summary>
    public static WitnessPolicy None { get; } = new() { Quorum = NoQuorum };

    private const string NoQuorum = "none";
    private const int MostLines = 10_000;

    /// <summary>The logs in the order of the file.</summary>
    public IReadOnlyList<KnownLog> Logs { get; private set; } = [];

    /// <summary>The witnesses in the order of the file.</summary>
    public IReadOnlyList<KnownWitness> Witnesses { get; private set; } = [];

    /// <summary>The name of the witness or the group that is enough; <c>none</c> when none is needed.</summary>
    public string Quorum { get; private set; } = "";

    /// <summary>Reads a policy.</summary>
    /// <param name="text">The file.</param>
    /// <param name="line">The first line that cannot be understood, from 1; 0 when all can, and the number after the last line
    /// when the line <c>quorum</c> is missing.</param>
    /// <returns>Null when it cannot be understood.</returns>
    public static WitnessPolicy? Parse(string text, out int line)
    {
        var policy = new WitnessPolicy();
        var (logs, witnesses) = (new List<KnownLog>(), new List<KnownWitness>());
        var keys = new HashSet<string>(StringComparer.Ordinal);
        line = 0;
        foreach (var written in text.Split('\n').Take(MostLines))
        {
            line++;
            var words = written.TrimEnd('\r').Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            var isUnderstood = words switch
            {
                [] or [['#', ..], ..] => true,
                ["log", var key, .. { Length: <= 1 } url] => AddLog(key, url),
                ["witness", var name, var key, .. { Length: <= 1 } url] => AddWitness(name, key, url),
                ["group", var name, var needed, .. { Length: > 0 } of] => policy.AddGroup(name, needed, of),
                ["quorum", var name] => policy.SetQuorum(name),
                _ => false,
            };
            if (!isUnderstood)
                return null;
        }

        if (policy.Quorum.Length == 0)
        {
            line++;
            return null;
        }

        line = 0;
        (policy.Logs, policy.Witnesses) = (logs, witnesses);
        return policy;

        bool AddLog(string key, string[] url)
        {
            if (VerifierKey.Parse(key) is not { IsCosigner: false } parsed || !IsNew("log", parsed) || !IsAddress(url))
                return false;
            logs.Add(new KnownLog(parsed, AddressOf(url)));
            return true;
        }

        bool AddWitness(string name, string key, string[] url)
        {
            if (VerifierKey.Parse(key) is not { IsCosigner: true } parsed || !IsNew("witness", parsed) || !IsAddress(url)
                || name == NoQuorum || !policy.members.TryAdd(name, new Member(parsed, 0, [])))
                return false;
            witnesses.Add(new KnownWitness(name, parsed, AddressOf(url)));
            return true;
        }

        bool IsNew(string kind, VerifierKey key) => keys.Add(kind + Convert.ToHexString(key.Key.Span));
    }

    /// <summary>Whether those who signed are enough.</summary>
    /// <param name="valid">The keys whose signatures hold, from <see cref="SignedNote.Check"/>.</param>
    public bool IsMetBy(IReadOnlyList<VerifierKey> valid) =>
        (Logs.Count == 0 || Logs.Any(log => Has(valid, log.Key))) && HasQuorum(valid);

    /// <summary>Whether the witnesses among those who signed are enough, whichever log it is.</summary>
    /// <param name="valid">The keys whose signatures hold, from <see cref="SignedNote.Check"/>.</param>
    public bool HasQuorum(IReadOnlyList<VerifierKey> valid) => Quorum == NoQuorum || IsMet(members[Quorum], valid);

    private bool IsMet(Member member, IReadOnlyList<VerifierKey> valid) => member.Key is { } key
        ? Has(valid, key)
        : member.Of.Count(name => IsMet(members[name], valid)) >= member.Needed;

    private static bool Has(IReadOnlyList<VerifierKey> valid, VerifierKey key) =>
        valid.Any(known => known.Name == key.Name && known.Type == key.Type && known.Key.Span.SequenceEqual(key.Key.Span));

    private bool AddGroup(string name, string needed, string[] of)
    {
        var count = needed switch { "all" => of.Length, "any" => 1, _ => Decimals.Parse(needed) ?? 0 };
        if (count < 1 || count > of.Length || name == NoQuorum)
            return false;
        foreach (var member in of)
        {
            if (!members.TryGetValue(member, out var known) || known.IsInGroup)
                return false;
            known.IsInGroup = true;
        }

        return members.TryAdd(name, new Member(null, (int)count, of));
    }

    private bool SetQuorum(string name)
    {
        if (Quorum.Length > 0 || (name != NoQuorum && !members.ContainsKey(name)))
            return false;
        Quorum = name;
        return true;
    }

    private static bool IsAddress(string[] url) =>
        url.Length == 0 || (Uri.TryCreate(url[0], UriKind.Absolute, out var address) && address.Scheme is "http" or "https");

    private static Uri? AddressOf(string[] url) => url.Length == 0 ? null : new Uri(url[0], UriKind.Absolute);

    private sealed class Member(VerifierKey? key, int needed, string[] of)
    {
        public VerifierKey? Key => key;

        public int Needed => needed;

        public string[] Of => of;

        public bool IsInGroup { get; set; }
    }
}

/// <summary>A log of a policy.</summary>
/// <param name="Key">Its key, whose name is its origin.</param>
/// <param name="Address">Where it is read, or null.</param>
public sealed record KnownLog(VerifierKey Key, Uri? Address);

/// <summary>A witness of a policy.</summary>
/// <param name="Name">What the policy calls it.</param>
/// <param name="Key">Its key.</param>
/// <param name="Address">Where checkpoints are submitted to it, or null.</param>
public sealed record KnownWitness(string Name, VerifierKey Key, Uri? Address);
