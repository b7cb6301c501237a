using System.Runtime.InteropServices;
using System.Text;

namespace Comity.Commands;

/// <summary>What a path leads to, through all links: the base library tells neither a pipe from a file nor two names of one
/// file from two files.</summary>
/// <param name="IsRegular">It is a file like most.</param>
/// <param name="IsFolder">It is a folder.</param>
/// <param name="Device">The device that holds it.</param>
/// <param name="Number">Its number there, which all its names share.</param>
internal sealed record FileNode(bool IsRegular, bool IsFolder, long Device, long Number)
{
    private const int KindMask = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>Null when there is nothing.</summary>
    public static FileNode? At(string path)
    {
        if (OperatingSystem.IsWindows())
            return File.Exists(path) ? new FileNode(true, false, 0, Path.GetFullPath(path).GetHashCode(StringComparison.Ordinal))
                : Directory.Exists(path) ? new FileNode(false, true, 0, 0) : null;
        if (Stat(Encoding.UTF8.GetBytes(path + '\0'), out var status) != 0)
            return null;
        var kind = status.Mode & KindMask;
        return new FileNode(kind == Regular, kind == Folder, status.Device, status.Number);
    }

    public bool IsSameFile(FileNode other) => Device == other.Device && Number == other.Number;

    // The runtime's own stat(2), the same on every Unix; the struct is longer than what it fills, in case that grows.
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat(byte[] path, out Status status);

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(4)]
        public int Mode;

        [FieldOffset(88)]
        public long Device;

        [FieldOffset(104)]
        public long Number;
    }
}
