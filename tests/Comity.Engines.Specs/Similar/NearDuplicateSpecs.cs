using System.IO.Compression;
using System.Text.Json;
using Comity.Deliberation.Similar;
using CsCheck;

namespace Comity.Engines.Specs.Similar;

public class NearDuplicateSpecs
{
    private const string Letter =
        "Close the bridge to lorries at night, because the houses beside it shake and nobody can sleep before four.";

    private static readonly string[] _strangers =
    [
        "Plant lime trees along the embankment and let the schools look after them.",
        "The library should stay open on Sundays so that people who work can borrow books.",
        "Teachers in villages need housing, otherwise nobody will come to teach there.",
    ];

    [Theory]
    [InlineData("CLOSE THE BRIDGE TO LORRIES AT NIGHT, BECAUSE THE HOUSES BESIDE IT SHAKE AND NOBODY CAN SLEEP BEFORE FOUR")]
    [InlineData("Close the bridge to lorries at night, because the homes beside it shake and nobody sleeps before four.")]
    [InlineData("Nobody can sleep before four. Close the bridge to lorries at night, because the houses beside it shake.")]
    [InlineData("Close the bridge to lorries at night, because the houses beside it shake.")]
    [InlineData("Dear members, I have lived here for years. Close the bridge to lorries at night, because the houses "
        + "beside it shake and nobody can sleep before four. Yours, a grandmother.")]
    [InlineData("Clоse the brіdge tо lorries at nіght, becаuse the hоuses "
        + "be\u200Bside it shаke and nоbody can sleep befоre four in the morning")]
    public void An_edited_copy_is_found(string copy) =>
        Assert.Equal([0, 1, 2, 3, 0], NearDuplicates.Cluster([Letter, .. _strangers, copy]));

    [Fact]
    public void Letters_that_a_mail_merge_made_are_one_campaign()
    {
        var letters = Enumerable.Range(0, 60).Select(MailMerge.Letter).ToList();
        var groups = NearDuplicates.Cluster([.. _strangers, .. letters]);
        Assert.Equal([0, 1, 2], groups.Take(3));
        Assert.All(groups.Skip(3), group => Assert.Equal(3, group));
    }

    [Fact]
    public void A_letter_that_quotes_a_stranger_does_not_bring_the_stranger_along()
    {
        var letters = Enumerable.Range(0, 8).Select(i => $"{Letter} Number {i} of the street says so.").ToList();
        var groups = NearDuplicates.Cluster([.. letters, $"{letters[0]} {_strangers[0]}", _strangers[0]]);
        Assert.All(groups.Take(9), group => Assert.Equal(0, group));
        Assert.Equal(9, groups[9]);
    }

    [Fact]
    public void The_order_of_the_texts_changes_nothing() =>
        Gen.Int[0, 40].Array[5, 60].Select(Gen.Int[0, 1000]).Sample((seeds, shift) =>
        {
            var texts = seeds.Select(seed => seed % 5 == 0 ? _strangers[seed % 3] : MailMerge.Letter(seed)).ToArray();
            var order = Enumerable.Range(0, texts.Length).OrderBy(i => ((i + shift) * 7919) % 104_729).ToArray();
            var (here, there) = (NearDuplicates.Cluster(texts), NearDuplicates.Cluster([.. order.Select(i => texts[i])]));
            for (var i = 0; i < order.Length; i++)
                for (var j = 0; j < i; j++)
                    Assert.Equal(here[order[i]] == here[order[j]], there[i] == there[j]);
        }, iter: 60);

    [Fact]
    public void Texts_without_words_are_alone() => Assert.Equal([0, 1, 2], NearDuplicates.Cluster(["", "!!!", "\uD800 …"]));

    [Fact]
    public void Nothing_gives_nothing() => Assert.Empty(NearDuplicates.Cluster([]));

    [Fact]
    public void A_text_of_one_word_a_million_times_is_taken_like_any_other()
    {
        var monster = string.Concat(Enumerable.Repeat("no ", 1_000_000));
        Assert.Equal([0, 1, 0], NearDuplicates.Cluster([monster, Letter, monster]));
    }

    [Fact]
    public void Real_texts_are_grouped_as_they_were_made()
    {
        using var packed = File.OpenRead(RealMaterial.Path("discussion", "near-duplicates.jsonl.gz"));
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var (texts, labels) = (new List<string>(), new List<string?>());
        while (reader.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            texts.Add(row.RootElement.GetProperty("text").GetString()!);
            labels.Add(row.RootElement.GetProperty("cluster").GetString());
        }

        var score = PairScore.Of(NearDuplicates.Cluster(texts), labels);
        Assert.True(score is { Precision: >= 0.99, Recall: >= 0.99 }, score.ToString());
    }

    /// <summary>Pairs of texts of which at least one was made for a campaign.</summary>
    private sealed record PairScore(double Precision, double Recall)
    {
        public static PairScore Of(IReadOnlyList<int> groups, List<string?> labels)
        {
            var (right, wrong) = (0L, 0L);
            foreach (var group in Enumerable.Range(0, labels.Count).GroupBy(i => groups[i]))
            {
                var made = group.Where(i => labels[i] is not null).GroupBy(i => labels[i]).Sum(same => Pairs(same.Count()));
                right += made;
                wrong += Pairs(group.Count()) - Pairs(group.Count(i => labels[i] is null)) - made;
            }

            var all = labels.Where(label => label is not null).GroupBy(label => label).Sum(same => Pairs(same.Count()));
            return new PairScore((double)right / (right + wrong), (double)right / all);
        }

        private static long Pairs(long n) => n * (n - 1) / 2;
    }
}
