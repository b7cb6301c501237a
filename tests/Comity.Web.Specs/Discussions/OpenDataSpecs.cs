using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions.ExportDiscussion;
using Microsoft.EntityFrameworkCore;
using nietras.SeparatedValues;

namespace Comity.Web.Specs.Discussions;

/// <summary>What a discussion gives out, after people wrote into it whatever people write.</summary>
public sealed class OpenDataSpecs(PostgresServer postgres)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What would be run, break a row or a page, or turn a line around, where it is let through.</summary>
    public static TheoryData<string> Hostile =>
    [
        "=HYPERLINK(\"http://evil.example\";\"vote\")", "+1+1|cmd", "-2+3", "@SUM(A1)", "＝1+1", "\t=1", "\r=1",
        "a,b;c\"d\"\r\ne", "<script>alert(1)</script>", "</textarea><img src=x onerror=alert(1)>", "]]><x>", "&lt;b&gt; &amp;",
        "{{7*7}} ${7*7} {0} {1}", "' OR 1=1; --", "\u202Egnp.exe\u202C", "\u0000\u0001\u0008 control", "\uFFFE\uFFFF",
        "\uD83D\uDE00 \uD83C\uDDF0\uD83C\uDDFF", new string('ж', 4_000),
    ];

    [Theory, MemberData(nameof(Hostile))]
    public async Task Whatever_somebody_writes_no_file_and_no_page_lets_it_through(string words)
    {
        await using var talk = await Talk.StartAsync(regions: Talk.Regions);
        using var citizen = await talk.Site.SignedInAsync(null);
        using var visitor = talk.Site.Browser();
        var answer = await TestSite.SubmitAsync(citizen, $"{Talk.Address}/propose?eId=art_2", $"{Talk.Address}/propose",
            ("Kind", "Modify"), ("Wording", "The park closes at ten. " + words), ("Reason", words));
        if ((int)answer.StatusCode >= 400)
        {
            Assert.True((int)answer.StatusCode < 500);
            return;
        }

        var proposal = answer.Headers.Location!.OriginalString;
        await TestSite.SubmitAsync(talk.Secretariat, proposal + "/answer", proposal + "/answer",
            ("Disposition", "Rejected"), ("Reason", words), ("Words", ""), ("Quote", ""));
        await TestSite.SubmitAsync(citizen, $"{Talk.Address}/statements", $"{Talk.Address}/statements", ("text", words));

        foreach (var name in ExportDiscussion.Tables)
        {
            var csv = await visitor.GetStringAsync($"{Talk.Address}/data/{name}.csv", Cancellation);
            Assert.All(Cells(csv), row => Assert.All(row, cell =>
                Assert.False(cell.TrimStart() is ['=' or '+' or '-' or '@' or '＝', ..] or ['\t' or '\r', ..], cell)));
            Assert.Single(Cells(csv).Select(row => row.Count).Distinct());
            foreach (var line in (await visitor.GetStringAsync($"{Talk.Address}/data/{name}.jsonl", Cancellation))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries))
                using (JsonDocument.Parse(line))
                {
                }
        }

        var row = JsonDocument.Parse((await visitor.GetStringAsync($"{Talk.Address}/data/proposals.jsonl", Cancellation)).Trim());
        var reason = row.RootElement.GetProperty("reason").GetString()!;
        Assert.All(words.Where(char.IsLetterOrDigit), letter => Assert.Contains(letter, reason));
        Assert.DoesNotContain(
            reason, letter => (char.IsControl(letter) && letter != '\n') || letter is >= '\u202A' and <= '\u202E');
        var feed = XDocument.Parse(await visitor.GetStringAsync($"{Talk.Address}/feed", Cancellation));
        Assert.Equal(2, feed.Root!.Elements(Atom + "entry").Count());
        var table = await visitor.GetStringAsync($"{Talk.Address}/table/file?format=html", Cancellation);
        Assert.DoesNotContain("<script>", table, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", table, StringComparison.Ordinal);
        using (JsonDocument.Parse(await visitor.GetStringAsync($"{Talk.Address}/table/file?format=json", Cancellation)))
        {
        }

        using (new ZipArchive(await visitor.GetStreamAsync($"{Talk.Address}/table/file?format=docx", Cancellation)))
        {
        }

        foreach (var page in (string[])[proposal, $"{Talk.Address}/table", $"{Talk.Address}/~art_2", $"{Talk.Address}/opinions"])
        {
            var shown = await TestSite.PageAsync(visitor, page);
            Assert.Empty(shown.QuerySelectorAll("main script, main img[onerror], main x"));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ten_thousand_proposals_are_rows_that_the_log_and_the_counts_agree_with(bool onPostgres)
    {
        await using var talk = await Talk.StartAsync(onPostgres ? await postgres.NewDatabaseAsync() : null);
        using var citizen = await talk.Site.SignedInAsync(null);
        using var visitor = talk.Site.Browser();
        var proposal = await Talk.ProposeAsync(citizen, "art_2", "Question", "", "Why not at eleven?");
        await TestSite.SubmitAsync(citizen, proposal, proposal + "/support", ("say", "give"));
        await talk.SeedAsync(10_000, i => $"Number {i}");

        var rows = (await visitor.GetStringAsync($"{Talk.Address}/data/proposals.jsonl", Cancellation))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(10_001, rows.Count);
        var mine = rows.Single(row => proposal.EndsWith(row.GetProperty("code").GetString()!, StringComparison.Ordinal));
        Assert.Equal(1, mine.GetProperty("supports").GetInt32());
        var entry = await visitor.GetStringAsync($"/log/entries/{mine.GetProperty("entry").GetInt64()}", Cancellation);
        Assert.Contains(mine.GetProperty("code").GetString()!, entry, StringComparison.Ordinal);
        var days = Cells(await visitor.GetStringAsync($"{Talk.Address}/data/supports.csv", Cancellation));
        Assert.Equal([mine.GetProperty("code").GetString()!, days[1][1], "1", "0"], days[1]);
    }

    [Fact]
    public async Task HEAD_of_a_file_says_what_GET_says_and_reads_no_row()
    {
        await using var talk = await Talk.StartAsync(regions: Talk.Regions);
        await talk.SeedAsync(3, i => $"Number {i}");
        using var visitor = talk.Site.Browser();
        visitor.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        string[] files =
        [
            .. ExportDiscussion.Tables.SelectMany(name => (string[])[$"data/{name}.csv", $"data/{name}.jsonl"]),
            "opinions/votes.csv", "table/file?format=csv", "table/file?format=docx",
        ];
        var said = new List<string>();
        foreach (var file in files)
            said.Add(HeadersOf(await visitor.GetAsync($"{Talk.Address}/{file}", Cancellation)));

        // Whoever reads a row now fails.
        string[] tables = ["Proposals", "Supports", "Answers", "Moderations", "Statements", "StatementVotes"];
        var away = string.Concat(tables.Select(table => $"ALTER TABLE \"{table}\" RENAME TO \"{table}Away\";"));
        await talk.Site.AskAsync(db => db.Database.ExecuteSqlRawAsync(away, Cancellation));
        foreach (var (file, headers) in files.Zip(said))
        {
            // The table is kept for a while: at this address it is asked for the first time.
            var address = $"{Talk.Address}/{file}{(file.StartsWith("table", StringComparison.Ordinal) ? "&part=1" : "")}";
            var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Cancellation);
            Assert.Equal((HttpStatusCode.OK, headers), (answer.StatusCode, HeadersOf(answer)));
        }

        // Nor was the empty body of the HEAD kept for others.
        Assert.Equal(HttpStatusCode.InternalServerError,
            (await visitor.GetAsync($"{Talk.Address}/table/file?format=csv&part=1", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Hidden_words_are_in_no_file_and_the_reason_is()
    {
        const string words = "The mayor is a fool.";
        await using var talk = await Talk.StartAsync();
        using var citizen = await talk.Site.SignedInAsync(null);
        using var visitor = talk.Site.Browser();
        var proposal = await Talk.ProposeAsync(citizen, "art_2", "Question", "", words);
        await TestSite.SubmitAsync(talk.Secretariat, proposal, proposal + "/hide", ("reason", "Abuse"));
        foreach (var file in (string[])["data/proposals.csv", "data/proposals.jsonl", "feed"])
            Assert.DoesNotContain(words, await visitor.GetStringAsync($"{Talk.Address}/{file}", Cancellation),
                StringComparison.Ordinal);
        Assert.Contains("abuse", await visitor.GetStringAsync($"{Talk.Address}/data/proposals.csv", Cancellation),
            StringComparison.Ordinal);
        Assert.Contains("hidden", await visitor.GetStringAsync($"{Talk.Address}/data/moderation.csv", Cancellation),
            StringComparison.Ordinal);
    }

    /// <summary>All but when it was said, and how long it is: the length is known only to who has made it.</summary>
    private static string HeadersOf(HttpResponseMessage answer) => string.Join('\n', answer.Headers.Concat(answer.Content.Headers)
        .Where(header => header.Key is not ("Date" or "Transfer-Encoding" or "Content-Length"))
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal));

    /// <summary>The header and the rows, as another program reads them.</summary>
    private static List<List<string>> Cells(string csv)
    {
        using var reader = Sep.Reader(options => options with { Unescape = true, HasHeader = false })
            .FromText(csv.TrimStart('\uFEFF'));
        var rows = new List<List<string>>();
        foreach (var row in reader)
        {
            var cells = new List<string>();
            for (var column = 0; column < row.ColCount; column++)
                cells.Add(row[column].ToString());
            rows.Add(cells);
        }
        return rows;
    }
}
