using System.Reflection;

namespace Comity.Web.Specs.Architecture;

public class NameSpecs
{
    private static readonly Assembly[] ours =
    [
        Assembly.Load("Comity.Communiques"), Assembly.Load("Comity.Deliberation"), Assembly.Load("Comity.Language"),
        typeof(Legislation.Provisions.Law).Assembly, typeof(Web.Site).Assembly, Assembly.Load("comity"),
    ];

    [Fact]
    public void Types_are_named_in_the_terms_of_the_field() => Violations.None(NameRules.OfTypes(ours));

    [Fact]
    public void Files_are_named_in_the_terms_of_the_field() => Violations.None(NameRules.OfFiles(Checkout.Files));

    [Fact]
    public void A_type_with_an_empty_name_is_found() =>
        Assert.Equal(
            [nameof(Planted.Law2), nameof(Planted.LawManager), nameof(Planted.LawServiceFactory)],
            NameRules.OfTypes(typeof(NameSpecs).Assembly)
                .Select(v => v.Split(':')[0].Split('.')[^1]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("src/A/LawHelper.cs", true)]
    [InlineData("src/A/CommonText.cs", true)]
    [InlineData("src/A/TextUtils.cs", true)]
    [InlineData("src/A/LawDto.cs", true)]
    [InlineData("src/A/Reader2.cs", true)]
    [InlineData("src/A/ProvisionPage.razor.css", false)]
    [InlineData("src/A/Database.cs", false)]
    [InlineData("src/A/HouseOfCommons.cs", false)]
    public void A_file_with_an_empty_name_is_found(string path, bool found) =>
        Assert.Equal(found, NameRules.OfFiles([new(path, "")]).Any());
}
