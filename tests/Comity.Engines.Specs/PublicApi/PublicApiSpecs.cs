using System.Reflection;
using System.Runtime.CompilerServices;
using PublicApiGenerator;

namespace Comity.Engines.Specs.PublicApi;

/// <summary>What each engine offers to the world, in one readable file: no member comes or goes without somebody saying
/// so.</summary>
public class PublicApiSpecs
{
    [Theory]
    [InlineData("Comity.Communiques")]
    [InlineData("Comity.Deliberation")]
    [InlineData("Comity.Language")]
    [InlineData("Comity.Ledger")]
    [InlineData("Comity.Legislation")]
    public void An_engine_offers_what_was_approved(string engine)
    {
        var received = Assembly.Load(engine).GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });
        var approved = Path.Combine(Folder(), engine + ".approved.txt");
        if (File.Exists(approved) && Lines(File.ReadAllText(approved)).SequenceEqual(Lines(received))) return;

        File.WriteAllText(Path.Combine(Folder(), engine + ".received.txt"), string.Join('\n', Lines(received)) + "\n");
        Assert.Fail(
            $"The public API of {engine} is not the approved one: compare {engine}.received.txt with {engine}.approved.txt "
            + "in tests/Comity.Engines.Specs/PublicApi, and accept it with ./comity approve.");
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
