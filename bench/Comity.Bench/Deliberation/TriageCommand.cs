using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Comity.Bench.Intake;
using Comity.Web;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions;
using Comity.Web.Features.Laws;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Bench.Deliberation;

/// <summary><c>triage</c>: how long the pages take of a discussion with ten thousand proposals.</summary>
internal static partial class TriageCommand
{
    private const int Proposals = 10_000;
    private const int Rounds = 20;

    public static async Task<int> RunAsync(string texts, string? postgres)
    {
        var folder = Directory.CreateTempSubdirectory("comity-bench-triage-");
        try
        {
            var options = new SiteOptions
            {
                DataFolder = folder.FullName,
                PostgresConnection = postgres,
                Urls = "http://127.0.0.1:0",
                GuessesPerMinute = 1000,
            };
            await using var app = Site.Build(options);
            await Site.StartAsync(app, options, TextWriter.Null, CancellationToken.None);
            await SeedAsync(app, texts);
            using var secretary = await SignInAsync(app);
            await MeasureAsync(secretary.Browser);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(HttpClient browser)
    {
        const string address = BenchDiscussion.Address;
        var began = Stopwatch.GetTimestamp();
        while ((await browser.GetStringAsync($"{address}/triage?show=all"))
            .Contains("class=\"notice\"", StringComparison.Ordinal))
            await Task.Delay(100);
        Write($"sorted after {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s");

        var largest = Link().Match(await browser.GetStringAsync($"{address}/triage?show=all")).Value;
        string[] pages =
        [
            $"{address}/triage", $"{address}/triage?show=all", $"{address}/triage?show=all&page=20",
            $"{address}/triage?kind=Question",
            $"{address}/triage?article=art_5", $"{address}/triage?mine=true", largest,
            $"{address}/table", $"{address}/table?page=100",
            $"{address}/table?treatment=unanswered", $"{address}/table?treatment=rejected", $"{address}/table?article=art_5",
            $"{address}/digest/2026-03-01",
        ];
        foreach (var page in pages)
        {
            var times = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                var start = Stopwatch.GetTimestamp();
                (await browser.GetAsync(page)).EnsureSuccessStatusCode();
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            times.Sort();
            Write($"{page,-52} median {times[Rounds / 2],6:F0} ms   slowest {times[^1],6:F0} ms");
        }

        foreach (var format in (string[])["csv", "json", "html", "docx"])
        {
            var start = Stopwatch.GetTimestamp();
            var file = await browser.GetByteArrayAsync($"{address}/table/file?format={format}");
            Write($"the table as {format,-5} {file.Length / 1e6,6:F1} MB {Stopwatch.GetElapsedTime(start).TotalSeconds,6:F1} s");
        }

        Write($"{Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB at most");
    }

    private static async Task SeedAsync(WebApplication app, string texts)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComityDb>();
        var bench = await BenchDiscussion.OpenAsync(db, app.Services.GetRequiredService<Publisher>());
        foreach (var (i, text) in Read(texts).Take(Proposals).Index())
            Add(db, bench, i, text);
        await db.SaveChangesAsync();
        var (supports, answers) = (await db.Set<Support>().CountAsync(), await db.Set<Answer>().CountAsync());
        Write($"{Proposals} proposals, {supports} supports, {answers} answers");
    }

    private static void Add(ComityDb db, BenchDiscussion bench, int i, string text)
    {
        var time = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(i * 60);
        var proposal = bench.Propose(
            i, text.Length > Proposal.LongestReason ? text[..Proposal.LongestReason] : text, time);
        db.Add(proposal);
        for (var one = 0; one < i % 10; one++)
            db.Add(new Support
            {
                ProposalId = proposal.Id,
                PersonId = Guid.CreateVersion7(),
                Level = (VerificationLevel)(one % 3),
                GivenAt = time,
                IsLate = false,
            });
        if (i % 2 == 0)
            db.Add(new Answer
            {
                ProposalId = proposal.Id,
                DiscussionId = bench.Discussion.Id,
                Number = 1,
                Disposition = (Disposition)(i / 2 % 6),
                Reason = "The commission has considered this.",
                AnsweredById = Guid.CreateVersion7(),
                AnsweredAt = time.AddDays(1),
            });
    }

    private static IEnumerable<string> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var lines = new StreamReader(
            path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (lines.ReadLine() is { } line)
            yield return JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!;
    }

    private static async Task<Citizen> SignInAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await AccountOpening.OpenNamedAsync(
            people, "bench", Citizen.Password, Roles.Secretariat, TimeProvider.System.GetUtcNow());
        var secretary = new Citizen((await people.FindByNameAsync("bench"))!.Id, new Uri(app.Urls.First()));
        await secretary.SignInAsync("bench");
        return secretary;
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("/discussions/bench/triage/[a-z0-9]{10}", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
