using System.Net;
using Comity.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Specs.Discussions;

/// <summary>Who gets a letter about a proposal.</summary>
public sealed class FollowSpecs(PostgresServer postgres)
{
    private const string Author = "aigerim@example.org";
    private const string Reader = "daniyar@example.org";
    private const string Words = "Who sleeps in the park?";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_author_and_who_follows_get_a_letter_in_their_language_when_it_is_answered(bool onPostgres)
    {
        await using var talk = await Talk.StartAsync(onPostgres ? await postgres.NewDatabaseAsync() : null);
        using var author = await CitizenAsync(talk.Site, Author);
        using var reader = await CitizenAsync(talk.Site, Reader);
        reader.DefaultRequestHeaders.AcceptLanguage.Clear();
        reader.DefaultRequestHeaders.AcceptLanguage.ParseAdd("kk");
        var proposal = await Talk.ProposeAsync(author, "art_2", "Question", "", Words);
        await FollowAsync(reader, proposal, "follow");
        await FollowAsync(reader, proposal, "follow");
        await AnswerAsync(talk, proposal, "Nobody.");

        var letter = Assert.Single(await talk.Site.LettersAsync(Author));
        Assert.Contains("has been answered", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains(new Uri(talk.Site.Address, proposal).ToString(), letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("жауап берілді", Assert.Single(await talk.Site.LettersAsync(Reader)).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_had_enough_or_has_not_proved_the_address_gets_none()
    {
        await using var talk = await Talk.StartAsync();
        using var author = await CitizenAsync(talk.Site, Author);
        using var reader = await CitizenAsync(talk.Site, Reader, isProved: false);
        var proposal = await Talk.ProposeAsync(author, "art_2", "Question", "", Words);
        await FollowAsync(author, proposal, "stop");
        await FollowAsync(reader, proposal, "follow");
        await AnswerAsync(talk, proposal, "Nobody.");
        Assert.Empty(await talk.Site.AskAsync(db => db.Set<Letter>().ToListAsync()));
    }

    [Fact]
    public async Task What_is_decided_about_the_words_is_told_to_the_author_alone()
    {
        await using var talk = await Talk.StartAsync();
        using var author = await CitizenAsync(talk.Site, Author);
        using var reader = await CitizenAsync(talk.Site, Reader);
        var proposal = await Talk.ProposeAsync(author, "art_2", "Question", "", Words);
        await FollowAsync(reader, proposal, "follow");
        await TestSite.SubmitAsync(talk.Secretariat, proposal, proposal + "/hide", ("reason", "Abuse"));
        Assert.Contains("you can appeal", Assert.Single(await talk.Site.LettersAsync(Author)).TextBody, StringComparison.Ordinal);
        Assert.Equal([Author], await talk.Site.AskAsync(db => db.Set<Letter>().Select(letter => letter.To).ToListAsync()));
    }

    private static async Task<HttpClient> CitizenAsync(TestSite site, string address, bool isProved = true)
    {
        await site.OpenAsync(address);
        await site.AskAsync(db => db.Users.Where(account => account.UserName == address).ExecuteUpdateAsync(account =>
            account.SetProperty(one => one.Email, address).SetProperty(one => one.EmailConfirmed, isProved)));
        return await site.EnterAsync(address);
    }

    private static Task<HttpResponseMessage> FollowAsync(HttpClient browser, string proposal, string say) =>
        TestSite.SubmitAsync(browser, proposal, proposal + "/follow", ("Say", say));

    private static async Task AnswerAsync(Talk talk, string proposal, string reason) =>
        Assert.Equal(HttpStatusCode.Redirect, (await TestSite.SubmitAsync(
            talk.Secretariat, proposal + "/answer", proposal + "/answer", ("Disposition", "Rejected"), ("Reason", reason),
            ("Words", ""), ("Quote", ""))).StatusCode);
}
