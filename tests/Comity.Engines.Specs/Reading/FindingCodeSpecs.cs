using System.Reflection;
using Comity.Legislation.Reading;

namespace Comity.Engines.Specs.Reading;

/// <summary>The lists by which every language words its messages; that no report has another code, Reads watches.</summary>
public class FindingCodeSpecs
{
    [Fact]
    public void The_lists_hold_every_code_that_has_a_name()
    {
        Assert.Contains(FindingCodes.BidiRemoved, FindingCodes.All);
        Assert.Contains(RefusalCodes.ZipBomb, RefusalCodes.All);
        Assert.Equal(Constants(typeof(FindingCodes)), FindingCodes.All.Count);
        Assert.Equal(Constants(typeof(RefusalCodes)), RefusalCodes.All.Count);
    }

    [Fact]
    public void Every_code_is_a_key()
    {
        Assert.All([.. FindingCodes.All, .. RefusalCodes.All], code => Assert.Matches("^[a-z]+(-[a-z]+)*$", code));
        Assert.Empty(FindingCodes.All.Intersect(RefusalCodes.All));
    }

    private static int Constants(Type codes) =>
        codes.GetFields(BindingFlags.Public | BindingFlags.Static).Count(field => field.IsLiteral);
}
