using System.Diagnostics;
using System.Text;

namespace Comity.Web.Specs.Program;

/// <summary>The program as a user starts it: a process with arguments, two outputs and an exit code.</summary>
internal sealed class ComityProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A folder of its own, removed afterwards.</summary>
    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("comity-specs");

    public string File(string name, string text)
    {
        var path = Path.Combine(Folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public (int Exit, string Output, string Errors) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "comity.dll"), .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = Folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.True(process.WaitForExit(Patience), "The program hangs.");
        return (process.ExitCode, output.Result, errors.Result);
    }

    public void Dispose() => Folder.Delete(recursive: true);
}
