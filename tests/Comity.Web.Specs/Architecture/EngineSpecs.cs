namespace Comity.Web.Specs.Architecture;

public class EngineSpecs
{
    [Theory]
    [InlineData("Comity.Communiques")]
    [InlineData("Comity.Deliberation")]
    [InlineData("Comity.Language")]
    [InlineData("Comity.Ledger")]
    [InlineData("Comity.Legislation")]
    public void An_engine_stands_on_the_base_library_the_language_and_listed_packages_alone(string engine) =>
        Violations.None(EngineRules.Violations(Path.Combine(AppContext.BaseDirectory, engine + ".dll")));

    [Theory]
    [InlineData("references Microsoft.EntityFrameworkCore")]
    [InlineData("references Microsoft.AspNetCore.Components")]
    [InlineData("references Comity.Legislation")]
    [InlineData("uses System.IO.File")]
    [InlineData("uses System.Net.Http.HttpClient")]
    [InlineData("uses System.Random")]
    [InlineData("calls System.DateTimeOffset.get_UtcNow")]
    public void An_engine_that_cheats_is_found(string violation) =>
        // These specs are themselves such an engine: see Planted/Engine.cs.
        Assert.Contains(
            EngineRules.Violations(typeof(EngineSpecs).Assembly.Location),
            found => found == $"Comity.Web.Specs {violation}");
}
