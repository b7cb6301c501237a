using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Comity.Web.Specs.Program;

public sealed class OpinionsCommandSpecs : IDisposable
{
    private static readonly string votes = TwoCamps();

    private readonly ComityProcess comity = new();

    [Fact]
    public void Everything_is_JSON_and_the_same_to_the_byte_in_any_order_of_the_lines()
    {
        var lines = votes.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var (exit, output, errors) = comity.Run("opinions", comity.File("votes.csv", votes), "--json");
        Assert.Equal((0, ""), (exit, errors));
        var reversed = comity.File("reversed.csv", string.Join('\n', lines.Skip(1).Reverse().Prepend(lines[0])));
        Assert.Equal(output, comity.Run("opinions", reversed, "--json").Output);

        var map = JsonDocument.Parse(output).RootElement;
        Assert.Equal(60, map.GetProperty("participants").GetInt32());
        Assert.InRange(map.GetProperty("stability").GetDouble(), 0.9, 1);
        Assert.Equal(1, map.GetProperty("groups").GetProperty("3").GetInt32());
        Assert.Equal(0, map.GetProperty("groups").GetProperty("4").GetInt32());
        Assert.Equal(2, map.GetProperty("projection").GetProperty("3").GetArrayLength());
        Assert.True(map.GetProperty("representative").TryGetProperty("1", out _));
    }

    [Fact]
    public void Moderated_comments_and_groups_may_be_given()
    {
        comity.File("votes.csv", votes);
        comity.File("moderated.txt", "7\n\n8\n");
        comity.File("groups.csv", "participant,group\n3,5\n6,5\n4,2\n5,2\nnobody,2\n9,\n");
        var (exit, output, _) = comity.Run(
            "opinions", "votes.csv", "--moderated", "moderated.txt", "--groups", "groups.csv", "--json");
        Assert.Equal(0, exit);
        var map = JsonDocument.Parse(output).RootElement;
        Assert.Equal(0, map.GetProperty("means").GetProperty("7").GetDouble());
        Assert.Equal(JsonValueKind.Null, map.GetProperty("stability").ValueKind);
        Assert.Equal(["2", "5"], map.GetProperty("representative").EnumerateObject().Select(group => group.Name));
    }

    [Fact]
    public void A_person_reads_the_groups_and_what_all_agree_on()
    {
        var (exit, output, _) = comity.Run("opinions", comity.File("votes.csv", votes));
        Assert.Equal(0, exit);
        Assert.StartsWith("60 participants, 20 comments", output, StringComparison.Ordinal);
        Assert.Contains("Group 1: 20 people", output, StringComparison.Ordinal);
        Assert.Contains("All agree", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("participant,comment,vote\n1,2,1\n1,3,yes\n", "votes.csv, line 3: a vote is")]
    [InlineData("participant,comment,vote\n1,2,2\n", "votes.csv, line 2: a vote is")]
    [InlineData("participant,comment,vote\n,2,1\n", "votes.csv, line 2: a vote is")]
    [InlineData("participant,comment,vote,timestamp\n1,2,1,now\n", "votes.csv, line 2: a vote is")]
    [InlineData("participant,comment,vote\n1,2\n", "votes.csv is no table")]
    [InlineData("participant,comment\n1,2\n", "votes.csv has no column 'vote'")]
    [InlineData("", "votes.csv has no column 'participant'")]
    public void What_is_no_vote_is_refused_in_one_sentence(string lines, string sentence)
    {
        comity.File("votes.csv", lines);
        var (exit, output, errors) = comity.Run("opinions", "votes.csv", "--json");
        Assert.Equal((1, ""), (exit, output));
        Assert.StartsWith($"comity: {sentence}", errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }

    [Fact]
    public void A_participant_in_two_groups_is_refused()
    {
        comity.File("votes.csv", votes);
        comity.File("groups.csv", "participant,group\n3,5\n3,6\n");
        Assert.StartsWith("comity: groups.csv, line 3: a participant has one group",
            comity.Run("opinions", "votes.csv", "--groups", "groups.csv").Errors, StringComparison.Ordinal);
    }

    public void Dispose() => comity.Dispose();

    /// <summary>Twenty people against forty on most comments, all of one mind on every fifth.</summary>
    private static string TwoCamps()
    {
        var lines = new StringBuilder("participant,comment,vote\n");
        for (var i = 0; i < 60; i++)
            for (var j = 0; j < 20; j++)
                if ((i + (j * 7)) % 4 > 0)
                    lines.Append(CultureInfo.InvariantCulture,
                        $"{i},{j},{(j % 5 == 0 || (i % 3 == 0) == (j % 2 == 0) ? 1 : -1)}\n");
        return lines.ToString();
    }
}
