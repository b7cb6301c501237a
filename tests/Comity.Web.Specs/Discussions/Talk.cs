using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Comity.Legislation.Provisions;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions;
using Comity.Web.Platform;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Web.Specs.Discussions;

/// <summary>A discussion of a small law that specs propose to and answer in.</summary>
public sealed class Talk : IAsyncDisposable
{
    public const string Key = "small-law";
    public const string Address = "/discussions/" + Key;

    /// <summary>Those of a small country.</summary>
    public static Regions Regions { get; } = Regions.Read(new MemoryStream(Encoding.UTF8.GetBytes(
        """{"XX-01": {"en": "North", "kk": "Солтүстік"}, "XX-02": {"en": "South"}, "XX-03": {"en": "East"}}""")), out _)!;

    private Talk(TestSite site, HttpClient secretariat) => (Site, Secretariat) = (site, secretariat);

    public TestSite Site { get; }

    public HttpClient Secretariat { get; }

    public static async Task<Talk> StartAsync(
        string? postgres = null, TimeProvider? clock = null, string closes = "2999-01-01", string? folder = null,
        Regions? regions = null)
    {
        var site = await TestSite.StartAsync(postgres: postgres, clock: clock,
            change: options => options with
            {
                DataFolder = folder ?? options.DataFolder, Regions = regions ?? Regions.None,
            });
        var version = await site.PublishAsync(Law(
            "2026-01-01", "Everyone may speak.", "The park closes at ten in the evening.", "Dogs are kept on a lead."));
        var secretariat = await site.SignedInAsync(Roles.Secretariat);
        var answer = await TestSite.SubmitAsync(secretariat, "/discussions/open", ("Version", version), ("Key", Key),
            ("Opens", "2026-01-01"), ("Closes", closes), ("MayPropose", "Unverified"), ("MaySupport", "Unverified"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return new Talk(site, secretariat);
    }

    /// <summary>The next version: a new article stands first, and the one about dogs is gone.</summary>
    public Task<string> PublishNextAsync() => Site.PublishAsync(Law(
        "2026-06-01", "This law is about the city park.", "Everyone may speak.", "The park closes at eleven in the evening."));

    private static Law Law(string version, params string[] articles) => new(
        new Work("xx", "act", "2026-01-01", "park"), "eng", version, "Law on the park", new Provision
        {
            Kind = UnitKind.Act,
            Children =
            [
                .. articles.Select((words, i) => new Provision
                {
                    Kind = UnitKind.Article,
                    Number = $"{i + 1}",
                    Designation = $"Article {i + 1}",
                    Text = words,
                }),
            ],
        });

    public static async Task<string> ProposeAsync(HttpClient citizen, string eId, string kind, string wording, string reason)
    {
        var answer = await TestSite.SubmitAsync(citizen, $"{Address}/propose?eId={eId}", $"{Address}/propose",
            ("Kind", kind), ("Wording", wording), ("Reason", reason));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Many proposals at once, past the forms.</summary>
    public async Task SeedAsync(int count, Func<int, string> reason)
    {
        await using var scope = Site.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComityDb>();
        var discussion = await db.Set<Discussion>().SingleAsync(TestContext.Current.CancellationToken);
        var version = await db.Set<Web.Features.Laws.PublishedVersion>().Select(row => row.Id)
            .SingleAsync(TestContext.Current.CancellationToken);
        for (var i = 0; i < count; i++)
            db.Add(new Proposal
            {
                Id = Guid.CreateVersion7(),
                DiscussionId = discussion.Id,
                Kind = ProposalKind.Question,
                VersionId = version,
                EId = "art_2",
                Identity = "x",
                Quote = "The park closes at ten in the evening.",
                Wording = "",
                Reason = reason(i),
                Language = "eng",
                Pseudonym = "somebody",
                Level = VerificationLevel.Unverified,
                SubmittedAt = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(i),
                IsLate = false,
            });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The page of the desk once everything is sorted.</summary>
    public async Task<IHtmlDocument> TriageAsync(string query = "")
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var page = await TestSite.PageAsync(Secretariat, $"{Address}/triage{query}");
            if (page.QuerySelector("main .lead + .notice") is null)
                return page;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException("The proposals are not sorted.");
    }

    public async ValueTask DisposeAsync()
    {
        Secretariat.Dispose();
        await Site.DisposeAsync();
    }
}
