using ArchUnitNET.Domain;

namespace Comity.Web.Specs.Architecture;

public class ImportSpecs
{
    private const string Site = "Comity.Web";
    private const string Planted = "Comity.Web.Specs.Architecture.Planted";

    private static readonly Lazy<IReadOnlyList<Import>> ofTheSite = new(() => Imports.Of(typeof(Web.Site).Assembly));
    private static readonly Lazy<IReadOnlyList<Import>> planted = new(
        () => [.. Imports.Of(typeof(ImportSpecs).Assembly).Where(import => Imports.Within(Planted, import.From) is not null)]);

    [Fact]
    public void Platform_and_design_know_no_feature() =>
        Violations.None(ImportRules.PlatformAndDesignKnowNoFeature(Site, ofTheSite.Value));

    [Fact]
    public void A_platform_that_knows_a_feature_is_found()
    {
        var found = ImportRules.PlatformAndDesignKnowNoFeature(Planted, planted.Value).ToList();
        Assert.Contains(found, v => v.Contains("PlatformThatKnowsLaws", StringComparison.Ordinal));
        Assert.Contains(found, v => v.Contains("DesignThatKnowsLaws", StringComparison.Ordinal));
    }

    [Fact]
    public void A_feature_imports_only_the_features_it_may() =>
        Violations.None(ImportRules.FeaturesImportOnlyWhatTheyMay(Site, ofTheSite.Value));

    [Fact]
    public void A_feature_that_imports_another_in_a_lambda_or_an_async_body_is_found()
    {
        var found = ImportRules.FeaturesImportOnlyWhatTheyMay(Planted, planted.Value).ToList();
        Assert.Contains(found, v => v.Contains("Newsroom.ReadsLawsInALambda", StringComparison.Ordinal));
        Assert.Contains(found, v => v.Contains("Newsroom.ReadsLawsInAnAsyncBody", StringComparison.Ordinal));
        Assert.DoesNotContain(found, v => v.Contains("Discussions.MayReadLaws", StringComparison.Ordinal));
    }

    [Fact]
    public void Features_are_acyclic() => Violations.None(ImportRules.FeaturesAreAcyclic(Site, ofTheSite.Value));

    [Fact]
    public void A_cycle_of_features_is_found()
    {
        var found = ImportRules.FeaturesAreAcyclic(Planted, planted.Value).ToList();
        Assert.Contains(found, v => v.StartsWith("Directory ", StringComparison.Ordinal));
        Assert.Contains(found, v => v.StartsWith("Accounts ", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_never_see_the_database() => Violations.None(ImportRules.ComponentsNeverSeeTheDatabase(ofTheSite.Value));

    [Fact]
    public void A_page_that_sees_the_database_is_found() =>
        Assert.Contains(
            ImportRules.ComponentsNeverSeeTheDatabase(planted.Value),
            v => v.Contains("PageThatQueries", StringComparison.Ordinal));
}
