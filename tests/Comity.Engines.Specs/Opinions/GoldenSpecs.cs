using System.Globalization;
using System.Text.Json;
using Comity.Deliberation.Opinions;

namespace Comity.Engines.Specs.Opinions;

/// <summary>The answers of a Polis server to real conversations.</summary>
public class GoldenSpecs
{
    /// <summary>The fifth conversation lacks the votes of one participant.</summary>
    public static TheoryData<string> Conversations => new(
        "150ptpt-3gp-no-strict-no-meta", "25ptpt-3gp-no-strict-with-meta", "above-100-ptpts", "below-100-ptpts");

    [Theory, MemberData(nameof(Conversations))]
    public void Means_are_the_same(string conversation)
    {
        var golden = Golden.Read(conversation);
        Assert.All(golden.Numbers("center"), mean =>
            Assert.Equal(mean.Value, golden.Map.Means[golden.Column(mean.Key)], 1e-9));
    }

    [Theory, MemberData(nameof(Conversations))]
    public void Components_are_the_same_but_for_their_sign(string conversation)
    {
        var golden = Golden.Read(conversation);
        for (var c = 0; c < 2; c++)
        {
            var (dot, square) = (0.0, 0.0);
            foreach (var (id, entry) in golden.Numbers(c == 0 ? "pc1" : "pc2"))
            {
                dot += entry * golden.Map.Components[c][golden.Column(id)];
                square += entry * entry;
            }

            Assert.InRange(Math.Abs(dot) / Math.Sqrt(square), 1 - 1e-6, 1 + 1e-9);
        }
    }

    [Theory, MemberData(nameof(Conversations))]
    public void Consensus_among_groups_is_the_same(string conversation)
    {
        var golden = Golden.Read(conversation);
        Assert.All(golden.Numbers("gac"), consensus =>
            Assert.Equal(consensus.Value, golden.Map.Groups!.AgreeConsensus[golden.Column(consensus.Key)], 1e-9));
    }

    [Theory, MemberData(nameof(Conversations))]
    public void Representative_statements_are_the_same_in_the_same_order(string conversation)
    {
        var golden = Golden.Read(conversation);
        foreach (var group in golden.Expected.GetProperty("repness").EnumerateObject())
        {
            var expected = group.Value.EnumerateArray().Select(pair => $"{pair[0]} {pair[1]}");
            var at = golden.Map.Groups!.Ids.ToList().IndexOf(int.Parse(group.Name, CultureInfo.InvariantCulture));
            Assert.Equal(expected, golden.Map.Groups.Representative[at].Select(statement =>
                $"{golden.Map.Votes.Statements[statement.Statement]} {statement.Side.ToString().ToLowerInvariant()}"));
        }
    }

    [Theory, MemberData(nameof(Conversations))]
    public void What_all_agree_on_is_the_same_in_the_same_order(string conversation)
    {
        var golden = Golden.Read(conversation);
        var expected = golden.Expected.GetProperty("consensus");
        Assert.Equal(Ids("agree"), golden.Map.Agreed.Select(column => golden.Map.Votes.Statements[column]));
        Assert.Equal(Ids("disagree"), golden.Map.Disagreed.Select(column => golden.Map.Votes.Statements[column]));

        IEnumerable<string> Ids(string side) => expected.GetProperty(side).EnumerateArray().Select(id => id.ToString());
    }

    [Theory, MemberData(nameof(Conversations))]
    public void Priorities_are_the_same_but_for_statements_about_the_conversation_itself(string conversation)
    {
        var golden = Golden.Read(conversation);
        Assert.All(golden.Numbers("priorities").Where(priority => priority.Value != 49), priority =>
            Assert.Equal(priority.Value, golden.Map.Priorities[golden.Column(priority.Key)], 1e-6));
    }

    private sealed record Golden(OpinionMap Map, JsonElement Expected)
    {
        public static Golden Read(string conversation)
        {
            var folder = RealMaterial.Path("discussion", "opinion-map-golden", conversation);
            var builder = new VoteTableBuilder();
            foreach (var line in File.ReadLines(Path.Combine(folder, "votes.csv")).Skip(1))
            {
                var cells = line.Split(',');
                builder.Add(builder.Participant(cells[0]), builder.Statement(cells[1]),
                    (Vote)sbyte.Parse(cells[2], CultureInfo.InvariantCulture));
            }

            var map = OpinionMap.Of(builder.Build(), new OpinionMapOptions
            {
                Moderated = File.ReadAllText(Path.Combine(folder, "modout.txt"))
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries),
                Groups = File.ReadLines(Path.Combine(folder, "labels.csv")).Skip(1).Select(line => line.Split(','))
                    .ToDictionary(
                        cells => cells[0], cells => int.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal),
            });
            using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
            return new Golden(map, expected.RootElement.Clone());
        }

        public int Column(string id) => Map.Votes.Statements.ToList().IndexOf(id);

        public IEnumerable<KeyValuePair<string, double>> Numbers(string name) => Expected.GetProperty(name).EnumerateObject()
            .Select(member => KeyValuePair.Create(member.Name, member.Value.GetDouble()));
    }
}
