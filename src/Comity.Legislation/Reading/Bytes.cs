using System.Runtime.InteropServices;

namespace Comity.Legislation.Reading;

/// <summary>The input as a stream, without a second copy of what may be 64 MB.</summary>
internal static class Bytes
{
    public static MemoryStream AsStream(this ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
