using System.Globalization;
using Comity.Legislation.Provisions;
using Comity.Legislation.Reading.Formats;

namespace Comity.Legislation.Reading;

/// <summary>Makes the report of a reading, the same for every format.</summary>
internal static class Reports
{
    private const int MostFindings = 2000;

    public static ReadingResult Of(
        Law law, ReadingOptions options, string format, string encoding, WordProof proof, IEnumerable<Finding> findings) =>
        new(law, new()
        {
            FileName = options.FileName,
            Format = format,
            Encoding = encoding,
            Language = law.Language,
            Counts = law.Provisions.CountBy(provision => provision.Kind).ToDictionary(),
            WordsIn = proof.In,
            WordsInLaw = proof.InLaw,
            WordsSetAside = proof.Aside,
            WordsLost = proof.Lost,
            Findings = Capped(findings),
        });

    public static ReadingResult Refused(RefusedException refusal, ReadingOptions options)
    {
        var name = options.FileName.Length == 0 ? "The text" : $"«{options.FileName}»";
        var finding = new Finding(refusal.Code, refusal.Line, $"{name} was not read: {refusal.Message}.");
        return new(null, new() { FileName = options.FileName, Findings = [finding], Refusal = finding });
    }

    private static List<Finding> Capped(IEnumerable<Finding> findings)
    {
        var sorted = findings.OrderBy(finding => finding.Line).ToList();
        if (sorted.Count <= MostFindings)
            return sorted;
        var left = sorted.Count - MostFindings;
        sorted.RemoveRange(MostFindings, left);
        sorted.Add(new(FindingCodes.MoreFindings, 0,
            string.Create(CultureInfo.InvariantCulture, $"{left} more findings of the same kinds are not listed.")));
        return sorted;
    }
}
