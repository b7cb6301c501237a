using System.Runtime.InteropServices;

namespace Comity.Commands;

/// <summary>A file beside its target until it is whole. When the program is told to stop before that, it is gone.</summary>
internal sealed class Draft : IDisposable
{
    private readonly Lock gate = new();
    private readonly string target;
    private readonly string path;
    private readonly PosixSignalRegistration[] signals;

    public Draft(string target)
    {
        this.target = target;
        path = $"{target}.{Path.GetRandomFileName()}.part";
        signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Stop(130)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Stop(143)),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, _ => Stop(129)),
        ];
    }

    /// <summary>Opens the file, with the permissions that the target has already.</summary>
    public FileStream Open()
    {
        lock (gate)
        {
            var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
            return stream;
        }
    }

    public void Finish()
    {
        lock (gate)
            File.Move(path, target, overwrite: true);
    }

    public void Dispose()
    {
        foreach (var signal in signals)
            signal.Dispose();
        lock (gate)
            File.Delete(path);
    }

    private void Stop(int exit)
    {
        // Held for good: nothing is opened or renamed any more while the process ends.
        gate.Enter();
        File.Delete(path);
        Environment.Exit(exit);
    }
}
