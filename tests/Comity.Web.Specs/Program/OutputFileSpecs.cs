using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Comity.Web.Specs.Program;

/// <summary>What <c>-o FILE</c> does to the file that is there already.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed partial class OutputFileSpecs : IDisposable
{
    private const string Law = "Law on Bread\n\nArticle 1. Bread\nBread is free.\n";

    private readonly ComityProcess comity = new();

    [Theory]
    [InlineData("old.txt")]
    [InlineData("new.txt")]
    [InlineData("./sub/../old.txt")]
    [InlineData("symbolic.txt")]
    [InlineData("hard.txt")]
    public void A_text_that_is_read_is_never_written_over(string output)
    {
        var old = comity.File("old.txt", Law);
        var @new = comity.File("new.txt", Law.Replace("free", "cheap", StringComparison.Ordinal));
        Directory.CreateDirectory(comity.PathOf("sub"));
        File.CreateSymbolicLink(comity.PathOf("symbolic.txt"), old);
        comity.Tool("ln", old, comity.PathOf("hard.txt"));

        var (exit, _, errors) = comity.Run("compare", "old.txt", "new.txt", "-o", output);
        Assert.Equal(1, exit);
        Assert.Equal($"comity: {output} is one of the texts to be read; name another file with -o.\n", errors);
        Assert.Equal(Law, File.ReadAllText(old));
        Assert.Contains("cheap", File.ReadAllText(@new), StringComparison.Ordinal);
    }

    [Fact]
    public void An_imported_text_is_not_written_over_either()
    {
        Assert.Equal(1, comity.Run("import", comity.File("law.txt", Law), "-o", "law.txt").Exit);
        Assert.Equal(Law, File.ReadAllText(comity.PathOf("law.txt")));
    }

    [Fact]
    public void A_link_stays_a_link_and_the_permissions_stay_what_they_were()
    {
        var target = comity.File("target.xml", "before");
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(comity.PathOf("link.xml"), "target.xml");
        Assert.Equal(0, comity.Run("import", comity.File("law.txt", Law), "-o", "link.xml").Exit);
        Assert.Equal("target.xml", new FileInfo(comity.PathOf("link.xml")).LinkTarget);
        Assert.Contains("akomaNtoso", File.ReadAllText(target), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(target));
    }

    [Fact]
    public void A_pipe_is_written_into_and_stays_a_pipe()
    {
        var pipe = comity.PathOf("pipe");
        comity.Tool("mkfifo", pipe);
        using var reader = comity.Start("cat", [pipe]);
        Assert.Equal(0, comity.Run("import", comity.File("law.txt", Law), "-o", pipe).Exit);
        Assert.Contains("akomaNtoso", reader.StandardOutput.ReadToEnd(), StringComparison.Ordinal);
        comity.Tool("test", "-p", pipe);
    }

    [Fact]
    public void What_only_has_a_name_like_a_device_is_a_file()
    {
        Assert.SkipUnless(Directory.Exists("/dev/shm"), "There is no /dev/shm here.");
        var path = $"/dev/shm/{Path.GetRandomFileName()}";
        try
        {
            Assert.Equal(0, comity.Run("import", comity.File("law.txt", Law), "-o", path).Exit);
            Assert.Contains("akomaNtoso", File.ReadAllText(path), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData(1, "HUP")]
    [InlineData(2, "INT")]
    [InlineData(15, "TERM")]
    public void A_program_that_is_told_to_stop_leaves_no_half_of_a_file(int signal, string name)
    {
        const int Stop = 19, Continue = 18;
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The numbers of signals are those of Linux.");
        var articles = string.Concat(Enumerable.Range(1, 30_000)
            .Select(i => $"\nArticle {i}. Bread\nBread of kind {i} is free for all.\n"));
        comity.File("law.txt", "Law on Bread\n" + articles);
        using var process = comity.Start("import", "law.txt", "-o", "law.xml");
        var patience = Stopwatch.StartNew();
        while (comity.Folder.GetFiles("*.part").Length == 0)
            Assert.False(process.HasExited || patience.Elapsed > TimeSpan.FromMinutes(2), "It was never seen writing.");
        // Held still at once, so that it cannot finish before the signal comes.
        Assert.Equal(0, Kill(process.Id, Stop) | Kill(process.Id, signal) | Kill(process.Id, Continue));
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.True(process.ExitCode == 128 + signal, $"After {name} it ended with {process.ExitCode}.");
        Assert.Equal(["law.txt"], comity.Folder.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public void A_folder_is_no_output()
    {
        var (exit, _, errors) = comity.Run("import", comity.File("law.txt", Law), "-o", ".");
        Assert.Equal((1, "comity: . is a folder; name a file with -o.\n"), (exit, errors));
    }

    public void Dispose() => comity.Dispose();

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
