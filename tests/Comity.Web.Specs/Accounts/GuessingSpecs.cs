using System.Net;
using Comity.Web.Features.Accounts.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Web.Specs.Accounts;

/// <summary>Guessing gets slow; nobody is kept out by the guesses of others, and nothing tells which names there are.</summary>
public sealed class GuessingSpecs(PostgresServer postgres)
{
    private const string Name = "Айгерім";
    private readonly MovableClock clock = new();

    [Fact]
    public async Task After_many_wrong_passwords_a_stranger_waits_and_the_owner_on_a_known_device_does_not()
    {
        await using var site = await TestSite.StartAsync(clock: clock);
        await site.OpenAsync(Name);
        using var owner = await site.EnterAsync(Name);
        await TestSite.SubmitAsync(owner, "/account", "/account/sign-out");
        using var stranger = site.Browser();
        for (var guess = 0; guess < 20; guess++)
        {
            await GuessAsync(stranger, Name, "wrong wrong wrong");
            clock.Advance(TimeSpan.FromMinutes(15));
        }

        await GuessAsync(stranger, Name, "wrong wrong wrong");
        Assert.Equal(HttpStatusCode.BadRequest, (await GuessAsync(stranger, Name, TestSite.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await GuessAsync(owner, Name, TestSite.Password)).StatusCode);

        clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.Redirect, (await GuessAsync(stranger, Name, TestSite.Password)).StatusCode);
    }

    [Fact]
    public async Task The_answer_is_the_same_for_a_wrong_name_a_wrong_password_a_closed_account_and_too_many_attempts()
    {
        await using var site = await TestSite.StartAsync(clock: clock);
        await site.OpenAsync(Name);
        var closed = await site.OpenAsync("closed");
        await site.AskAsync(db => db.Users.Where(account => account.Id == closed).ExecuteUpdateAsync(
            change => change.SetProperty(account => account.LockoutEnd, DateTimeOffset.MaxValue.AddDays(-1))));
        using var browser = site.Browser();
        var answers = new List<string>
        {
            await SaidAsync(await GuessAsync(browser, "nobody", TestSite.Password)),
            await SaidAsync(await GuessAsync(browser, Name, "wrong wrong wrong")),
            await SaidAsync(await GuessAsync(browser, "closed", TestSite.Password)),
        };
        for (var guess = 0; guess < 15; guess++)
        {
            await GuessAsync(browser, Name, "wrong wrong wrong");
            clock.Advance(TimeSpan.FromMinutes(15));
        }

        await GuessAsync(browser, Name, "wrong wrong wrong");
        answers.Add(await SaidAsync(await GuessAsync(browser, Name, TestSite.Password)));
        Assert.Single(answers.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task For_a_name_that_nobody_has_as_many_attempts_are_counted()
    {
        await using var site = await TestSite.StartAsync();
        await site.OpenAsync(Name);
        using var browser = site.Browser();
        foreach (var name in (string[])[Name, "nobody", Name, "nobody"])
            await GuessAsync(browser, name, "wrong wrong wrong");
        Assert.Equal([2, 2], await site.AskAsync(db => db.Set<WrongPasswords>().Select(row => row.Count)
            .ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Guesses_sent_all_at_once_are_no_better_than_one_by_one(bool onPostgres)
    {
        await using var site = await TestSite.StartAsync(postgres: onPostgres ? await postgres.NewDatabaseAsync() : null);
        var admitted = await Task.WhenAll(Enumerable.Range(0, 40).Select(async _ =>
        {
            await using var scope = site.App.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<GuessBrake>()
                .AdmitsAsync("a key", TestContext.Current.CancellationToken);
        }));
        var counted = await site.AskAsync(db => db.Set<WrongPasswords>().Select(row => row.Count)
            .SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(admitted.Count(one => one), counted);
    }

    private static Task<HttpResponseMessage> GuessAsync(HttpClient browser, string name, string password) =>
        TestSite.SubmitAsync(browser, "/account/sign-in", ("name", name), ("password", password));

    private static async Task<string> SaidAsync(HttpResponseMessage answer) =>
        (int)answer.StatusCode
        + (await TestSite.DocumentAsync(answer)).QuerySelector(".refusal[role=alert]:not([hidden])")!.TextContent;
}
