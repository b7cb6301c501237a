using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Comity.Commands;

/// <summary>Shows long output through the pager that the person has chosen, and writes it plainly to a pipe or a file.</summary>
internal static class Pager
{
    // What a shell answers when it cannot run the command.
    private const int NotRunnable = 126;

    public static void Show(string? path, bool isPaged, Action<TerminalText> write)
    {
        if (path is not null || Console.IsOutputRedirected)
        {
            OutputFile.Write(path, stream =>
            {
                using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
                write(new TerminalText(writer));
            });
            return;
        }

        if (!isPaged || Chosen() is not { } command || !Page(command, write))
            write(OnTerminal(Console.Out));
    }

    private static TerminalText OnTerminal(TextWriter writer) => new(
        writer,
        colours: Environment.GetEnvironmentVariable("NO_COLOR") is null or ""
            && Environment.GetEnvironmentVariable("TERM") is not "dumb",
        width: Math.Max(40, Console.WindowWidth));

    /// <summary>Null when the person wants none.</summary>
    private static string? Chosen() => Environment.GetEnvironmentVariable("PAGER") switch
    {
        null => "less",
        "" or "cat" => null,
        var command => command,
    };

    /// <summary>False when there is no such pager.</summary>
    private static bool Page(string command, Action<TerminalText> write)
    {
        // The pager decides what an interrupt means: it may be one of its keys.
        using var interrupts = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var pager = Start(command);
        if (pager is null)
            return false;
        try
        {
            using (pager.StandardInput)
                write(OnTerminal(pager.StandardInput));
        }
        catch (IOException)
        {
            // The reader has seen enough and closed the pager.
        }

        pager.WaitForExit();
        return pager.ExitCode < NotRunnable;
    }

    private static Process? Start(string command)
    {
        try
        {
            // PAGER is a command with its arguments, for a shell to read.
            var start = new ProcessStartInfo("/bin/sh", ["-c", command])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                StandardInputEncoding = new UTF8Encoding(false),
            };
            // Colours through, no pager for less than a screen, and the screen left as it was.
            start.Environment.TryAdd("LESS", "FRX");
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
