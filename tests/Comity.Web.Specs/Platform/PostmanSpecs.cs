using Comity.Web.Platform.Data;
using Comity.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Comity.Web.Specs.Platform;

public sealed class PostmanSpecs(PostgresServer postgres)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Several_processes_send_every_letter_once(bool onPostgres)
    {
        var database = onPostgres ? await postgres.NewDatabaseAsync() : null;
        await using var site = await TestSite.StartAsync(postgres: database);
        await site.AskAsync(db =>
        {
            for (var number = 0; number < 30; number++)
                db.Add(Letter.Write($"p{number}@example.org", "s", "t", TimeProvider.System.GetUtcNow()));
            return db.SaveChangesAsync();
        });
        // Each postman is one of another process: they share nothing but the database.
        var postman = site.App.Services.GetServices<IHostedService>().OfType<Postman>().Single();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => postman.DeliverAsync(TestContext.Current.CancellationToken)));
        for (var number = 0; number < 30; number++)
            Assert.Single(await site.LettersAsync($"p{number}@example.org"));
        var letters = await site.AskAsync(db => db.Set<Letter>().ToListAsync());
        Assert.All(letters, letter => Assert.Equal((1, ""), (letter.Attempts, letter.Text)));
    }

    [Fact]
    public async Task A_letter_that_the_server_does_not_take_is_tried_again_later_and_kept()
    {
        await using var site = await TestSite.StartAsync(change: options =>
            options with { Mail = new MailServer(new Uri("smtp://127.0.0.1:1"), "site@example.org") });
        await site.AskAsync(db =>
        {
            db.Add(Letter.Write("p@example.org", "s", "t", TimeProvider.System.GetUtcNow()));
            return db.SaveChangesAsync();
        });
        Letter letter;
        do
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            letter = await site.AskAsync(db => db.Set<Letter>().SingleAsync());
        }
        while (letter.Attempts == 0 || letter.DueAt > letter.WrittenAt.AddMinutes(5));

        Assert.Equal((null, "t"), (letter.SentAt, letter.Text));
    }

    [Theory]
    [InlineData("smtps://user:p%40ss@mail.example.org", "Parliament <law@example.org>", true)]
    [InlineData("smtp://localhost:25", "law@example.org", true)]
    [InlineData("mail.example.org", "law@example.org", false)]
    [InlineData("https://mail.example.org", "law@example.org", false)]
    [InlineData("smtp://localhost", "law", false)]
    [InlineData("smtp://localhost", null, false)]
    public void A_mail_server_is_an_address_and_a_sender(string address, string? from, bool isGood) =>
        Assert.Equal(isGood, MailServer.TryParse(address, from, out _));
}
