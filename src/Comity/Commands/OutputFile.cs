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

        var draft = $"{Path.GetFullPath(path)}.{Environment.ProcessId}.part";
        void Discard() => File.Delete(draft);
        void OnCancel(object? sender, ConsoleCancelEventArgs cancel) => Discard();
        Console.CancelKeyPress += OnCancel;
        try
        {
            using (var stream = File.Create(draft))
                write(stream);
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            Discard();
            throw;
        }
        finally
        {
            Console.CancelKeyPress -= OnCancel;
        }
    }
}
