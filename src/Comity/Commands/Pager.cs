using System.Diagnostics;
using System.Text;
using Spectre.Console;

namespace Comity.Commands;

/// <summary>Shows long output through the terminal's pager, and writes it plainly to a pipe or a file.</summary>
internal static class Pager
{
    private const int Wide = 110;

    public static void Show(string? path, Action<IAnsiConsole> write)
    {
        if (path is not null || Console.IsOutputRedirected)
        {
            OutputFile.Write(path, stream =>
            {
                using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
                write(ConsoleOn(writer, colours: false, Wide));
            });
            return;
        }

        using var pager = Start();
        if (pager is null)
        {
            write(AnsiConsole.Console);
            return;
        }

        try
        {
            using (pager.StandardInput)
                write(ConsoleOn(pager.StandardInput, colours: true, Math.Max(40, Console.WindowWidth)));
        }
        catch (IOException)
        {
            // The reader has seen enough and closed the pager.
        }

        pager.WaitForExit();
    }

    private static IAnsiConsole ConsoleOn(TextWriter writer, bool colours, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        return console;
    }

    private static Process? Start()
    {
        try
        {
            var pager = new ProcessStartInfo("less", ["-R", "-F", "-X"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                StandardInputEncoding = new UTF8Encoding(false),
            };
            return Process.Start(pager);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
