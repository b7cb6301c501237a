using System.IO.Compression;
using System.Text.Json;

namespace Comity.Bench.Deliberation;

/// <summary>Texts of which is known which campaign they were made for and how: a line <c>{id, text, cluster, kind}</c> each.
/// Background texts have no campaign; pairs of them are not judged.</summary>
internal sealed record LabelledTexts(List<string> Texts, List<string?> Campaigns, List<string> Kinds)
{
    public static LabelledTexts Read(string path)
    {
        var set = new LabelledTexts([], [], []);
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(
            path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            set.Texts.Add(row.RootElement.GetProperty("text").GetString()!);
            set.Campaigns.Add(row.RootElement.GetProperty("cluster").GetString());
            set.Kinds.Add(row.RootElement.GetProperty("kind").GetString()!);
        }

        return set;
    }

    public (long Right, long Wrong, long All) Pairs(IReadOnlyList<int> groups)
    {
        var (right, wrong) = (0L, 0L);
        foreach (var group in Enumerable.Range(0, Texts.Count).GroupBy(i => groups[i]))
        {
            var made = SamePairs(group);
            right += made;
            wrong += PairsOf(group.Count()) - PairsOf(group.Count(i => Campaigns[i] is null)) - made;
        }

        return (right, wrong, SamePairs(Enumerable.Range(0, Texts.Count)));
    }

    /// <summary>The share of texts that are found together with the template they were made from; without a template, the share
    /// of their pairs.</summary>
    public SortedDictionary<string, double> RecallByKind(IReadOnlyList<int> groups)
    {
        var templates = Enumerable.Range(0, Texts.Count).Where(i => Kinds[i] == "template")
            .ToDictionary(i => Campaigns[i]!, i => groups[i], StringComparer.Ordinal);
        var shares = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var kind in Enumerable.Range(0, Texts.Count).GroupBy(i => Kinds[i], StringComparer.Ordinal))
            if (kind.Key is not ("template" or "background"))
                shares[kind.Key] = kind.All(i => templates.ContainsKey(Campaigns[i]!))
                    ? kind.Average(i => groups[i] == templates[Campaigns[i]!] ? 1.0 : 0)
                    : kind.GroupBy(i => groups[i]).Sum(same => PairsOf(same.Count())) / (double)PairsOf(kind.Count());
        return shares;
    }

    private long SamePairs(IEnumerable<int> texts) => texts.Where(i => Campaigns[i] is not null)
        .GroupBy(i => Campaigns[i], StringComparer.Ordinal).Sum(same => PairsOf(same.Count()));

    private static long PairsOf(long n) => n * (n - 1) / 2;
}
