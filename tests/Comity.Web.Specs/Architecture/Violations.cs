namespace Comity.Web.Specs.Architecture;

public static class Violations
{
    /// <summary>Fails with all of them, one a line: whoever broke a rule sees every place at once.</summary>
    public static void None(IEnumerable<string> violations)
    {
        var found = violations.Distinct().ToList();
        if (found.Count > 0) Assert.Fail(string.Join('\n', found));
    }
}
