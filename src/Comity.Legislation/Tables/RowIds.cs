using System.Security.Cryptography;
using System.Text;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Tables;

/// <summary>Names of rows that a filled-in table keeps, so that it can be read back.</summary>
internal static class RowIds
{
    public static string Of(IReadOnlyList<Provision> old, IReadOnlyList<Provision> @new) =>
        Hashed(Joined(old) + "\n" + Joined(@new));

    private static string Joined(IReadOnlyList<Provision> provisions) =>
        string.Join(' ', provisions.Select(provision => provision.EId));

    /// <summary>Equal proposals to one provision are told apart by counting.</summary>
    public static string Of(TreatedProposal proposal, HashSet<string> taken)
    {
        var key = $"{proposal.EId}\n{proposal.Author}\n{proposal.Proposal}";
        var id = Hashed(key);
        for (var copy = 2; !taken.Add(id); copy++)
            id = Hashed($"{key}\n{copy}");
        return id;
    }

    private static string Hashed(string key) =>
        "row" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));
}
