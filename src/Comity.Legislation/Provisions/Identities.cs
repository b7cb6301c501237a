using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Comity.Legislation.Provisions;

/// <summary>Identities of provisions that have none yet: ULIDs drawn from the text itself, so that reading a file twice gives the
/// same identities and an engine needs neither a clock nor chance.</summary>
internal static class Identities
{
    public static void Assign(Law law)
    {
        var isDated = DateOnly.TryParseExact(
            law.VersionDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        var milliseconds = isDated && date.Year >= 1970
            ? new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeMilliseconds()
            : 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(law.Iri));
        Span<byte> digest = stackalloc byte[32];
        Span<byte> bytes = stackalloc byte[16];
        foreach (var provision in law.Root.SelfAndDescendants())
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{provision.EId}\n{provision.Heading}\n{provision.Text}"));
            if (provision.Identity != Ulid.Empty)
                continue;
            hash.GetCurrentHash(digest);
            BinaryPrimitives.WriteInt64BigEndian(bytes, milliseconds << 16);
            digest[..10].CopyTo(bytes[6..]);
            provision.Identity = new Ulid(bytes);
        }
    }
}
