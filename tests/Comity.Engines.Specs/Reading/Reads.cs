using System.Text;
using Comity.Legislation.Provisions;
using Comity.Legislation.Reading;

namespace Comity.Engines.Specs.Reading;

/// <summary>Reads texts written in specs, and draws what was read.</summary>
internal static class Reads
{
    public static ReadingResult Text(string text, string name = "law.txt", string? language = null) =>
        Bytes(Encoding.UTF8.GetBytes(text), name, language);

    public static ReadingResult Bytes(byte[] bytes, string name = "law.txt", string? language = null)
    {
        var result = LawReader.Read(new MemoryStream(bytes), new() { FileName = name, Language = language });
        var codes = result.Report.Refusal is null ? FindingCodes.All : RefusalCodes.All;
        foreach (var finding in result.Report.Findings)
            Assert.True(codes.Contains(finding.Code), $"«{finding.Code}» is in no list of codes.");
        return result;
    }

    /// <summary>The tree, a line per provision: kind, number, heading in «», text; two spaces per level.</summary>
    public static string Tree(string text, string name = "law.txt", string? language = null)
    {
        var result = Text(text, name, language);
        Assert.Empty(result.Report.WordsLost);
        Assert.Equal(result.Report.WordsIn, result.Report.WordsInLaw + result.Report.WordsSetAside);
        return Draw(result.Law!.Root);
    }

    public static string Draw(Provision root)
    {
        var drawn = new StringBuilder();
        foreach (var child in root.Children)
            Draw(child, 0, drawn);
        return drawn.ToString();
    }

    private static void Draw(Provision provision, int depth, StringBuilder drawn)
    {
        drawn.Append(' ', 2 * depth).Append(provision.Kind);
        foreach (var part in (string[])[provision.Number, provision.Heading.Length > 0 ? $"«{provision.Heading}»"
            : "", provision.Text])
            if (part.Length > 0)
                drawn.Append(' ').Append(part);
        drawn.Append('\n');
        foreach (var child in provision.Children)
            Draw(child, depth + 1, drawn);
    }
}
