namespace Comity.Commands;

/// <summary>Writes a file whole or not at all: beside the target first, then renamed over it.</summary>
internal static class OutputFile
{
    public static void Write(string? path, Action<Stream> write)
    {
        if (path is null)
        {
            using var output = Console.OpenStandardOutput();
            write(output);
            return;
        }

        if (IsDevice(path))
        {
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
            write(device);
            return;
        }

        var draft = $"{Path.GetFullPath(path)}.{Environment.ProcessId}.part";
        void Discard()
        {
            if (File.Exists(draft))
                File.Delete(draft);
        }

        void OnCancel(object? sender, ConsoleCancelEventArgs cancel) => Discard();
        Console.CancelKeyPress += OnCancel;
        try
        {
            using (var stream = File.Create(draft))
                write(stream);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception problem)
        {
            Discard();
            if (problem is IOException or UnauthorizedAccessException)
                throw new IOException($"{path} cannot be written: look whether the folder exists and is yours.", problem);
            throw;
        }
        finally
        {
            Console.CancelKeyPress -= OnCancel;
        }
    }

    // A rename would put a file in the place of /dev/null or /dev/stdout.
    private static bool IsDevice(string path) =>
        Path.GetFullPath(path) is var full
        && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal));
}
