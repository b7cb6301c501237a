using System.Diagnostics;
using System.Text;

namespace Comity.Web.Specs.Program;

/// <summary>The program as a user starts it: a process with arguments, two outputs and an exit code.</summary>
internal sealed class ComityProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A folder of its own, removed afterwards.</summary>
    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("comity-specs");

    /// <summary>What the environment says besides; whoever runs the specs may speak any language.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal) { ["LC_ALL"] = "C.UTF-8" };

    /// <summary>What comes on standard input.</summary>
    public string Input { get; set; } = "";

    public string PathOf(string name) => Path.Combine(Folder.FullName, name);

    public string File(string name, string text)
    {
        System.IO.File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public (int Exit, string Output, string Errors) Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Send(process);
        Assert.True(process.WaitForExit(Patience), "The program hangs.");
        return (process.ExitCode, output.Result, errors.Result);
    }

    public Process Start(params string[] arguments) => Start("dotnet", [Assembly, .. arguments]);

    /// <summary>Another program, in the folder.</summary>
    public Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = Folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs a tool of the system to its end.</summary>
    public string Tool(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(Patience), $"{program} hangs.");
        Assert.Equal(0, process.ExitCode);
        return output.Result;
    }

    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "comity.dll");

    public void Dispose() => Folder.Delete(recursive: true);

    private void Send(Process process)
    {
        try
        {
            process.StandardInput.Write(Input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading.
        }
    }
}
