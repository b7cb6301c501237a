using System.Net;
using Comity.Web.Features.Accounts;

namespace Comity.Web.Specs.Laws;

/// <summary>The whole way of a text from the editor's form to the reader, on either database.</summary>
public sealed class PublishSpecs(PostgresServer postgres)
{
    private const string Text = """
        LAW ON TREES

        Article 1. Planting
        1. Everyone may plant a tree.
        2. Nobody may fell a tree that another planted.

        Article 2. Keeping
        A tree is kept by the village in which it stands.
        """;

    public static TheoryData<string> Databases => ["sqlite", "postgresql"];

    private static readonly (string, string)[] Fields =
    [
        ("title", "Law on Trees"), ("language", "eng"), ("version", "2026-01-01"), ("of", ""), ("country", "xx"), ("type", "act"),
        ("date", "2026"), ("name", "trees"),
    ];

    [Theory, MemberData(nameof(Databases))]
    public async Task A_text_becomes_a_draft_then_a_version_and_its_provisions_live_on_in_the_next(string database)
    {
        await using var site = await StartAsync(database);
        using var editor = await site.SignedInAsync(Roles.Editor);

        var draft = await UploadAsync(editor, Text);
        var preview = await TestSite.PageAsync(editor, draft);
        Assert.NotNull(preview.QuerySelector(".proof"));
        Assert.Contains("Planting", preview.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await TestSite.PageAsync(site.Browser(), "/")).QuerySelector(".laws li"));

        var published = await TestSite.SubmitAsync(editor, draft, draft + "/publish", Fields);
        Assert.Equal("/akn/xx/act/2026/trees/eng@2026-01-01", published.Headers.Location!.OriginalString);
        Assert.NotNull((await TestSite.PageAsync(site.Browser(), "/")).QuerySelector(".laws li"));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync(draft, TestContext.Current.CancellationToken)).StatusCode);

        var next = await UploadAsync(editor,
            Text.Replace("Article 1. Planting", "Article 1. Purpose\nThis law protects trees.\n\nArticle 2. Planting",
            StringComparison.Ordinal).Replace("Article 2. Keeping", "Article 3. Keeping", StringComparison.Ordinal));
        published = await TestSite.SubmitAsync(editor, next, next + "/publish",
            [.. Fields.Where(field => field.Item1 is not ("version" or "of")), ("version", "2026-06-01"),
                ("of", "/akn/xx/act/2026/trees")]);
        Assert.Equal("/akn/xx/act/2026/trees/eng@2026-06-01", published.Headers.Location!.OriginalString);
        var keeping = await TestSite.PageAsync(site.Browser(), "/akn/xx/act/2026/trees/eng@2026-06-01/~art_3");
        Assert.NotNull(keeping.QuerySelector(".about-provision a[href='/akn/xx/act/2026/trees/eng@2026-01-01/~art_2']"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_version_is_published_once(string database)
    {
        await using var site = await StartAsync(database);
        using var editor = await site.SignedInAsync(Roles.Editor);
        foreach (var expected in (HttpStatusCode[])[HttpStatusCode.Redirect, HttpStatusCode.BadRequest])
        {
            var draft = await UploadAsync(editor, Text);
            Assert.Equal(expected, (await TestSite.SubmitAsync(editor, draft, draft + "/publish", Fields)).StatusCode);
        }
    }

    [Fact]
    public async Task Each_wrong_field_is_refused_in_one_sentence_and_nothing_is_published()
    {
        await using var site = await StartAsync("sqlite");
        using var editor = await site.SignedInAsync(Roles.Editor);
        var draft = await UploadAsync(editor, Text);
        (string Name, string Value)[] wrong =
        [
            ("title", ""), ("title", "a\u202eb"), ("language", "xxx"), ("version", "soon"), ("of", "/akn/xx/act/none"),
            ("country", "Kazakhstan"), ("type", "novel"), ("date", "2026-13-45"), ("name", "../x"), ("name", "<b>"),
        ];
        foreach (var field in wrong)
        {
            var answer = await TestSite.SubmitAsync(editor, draft, draft + "/publish",
                [.. Fields.Where(other => other.Item1 != field.Name), field]);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{field}: {answer.StatusCode}");
            Assert.NotNull((await TestSite.DocumentAsync(answer)).QuerySelector(".refusal"));
        }

        Assert.Null((await TestSite.PageAsync(site.Browser(), "/")).QuerySelector(".laws li"));
    }

    [Fact]
    public async Task A_draft_is_seen_by_its_owner_alone()
    {
        await using var site = await StartAsync("sqlite");
        using var editor = await site.SignedInAsync(Roles.Editor);
        using var other = await site.SignedInAsync(Roles.Administrator);
        var draft = await UploadAsync(editor, Text);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(draft, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\u0002\u0003")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")]
    public async Task What_cannot_be_read_is_refused_in_one_sentence(string text)
    {
        await using var site = await StartAsync("sqlite");
        using var editor = await site.SignedInAsync(Roles.Editor);
        var answer = await TestSite.SubmitAsync(editor, "/laws/upload", ("text", text));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await TestSite.DocumentAsync(answer)).QuerySelector(".refusal"));
    }

    [Fact]
    public async Task Hostile_words_come_out_as_words()
    {
        await using var site = await StartAsync("sqlite");
        using var editor = await site.SignedInAsync(Roles.Editor);
        const string Hostile = "<script>alert(1)</script> <img src=x onerror=alert(2)> \"'><svg/onload=alert(3)>";
        var draft = await UploadAsync(editor, $"Article 1. {Hostile}\n1. {Hostile}\n\nArticle 2. Other\n1. Words {{0}} {{1}}.");
        var answer = await TestSite.SubmitAsync(editor, draft, draft + "/publish",
            [.. Fields.Where(field => field.Item1 != "title"), ("title", Hostile)]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        foreach (var address in (string[])["/", answer.Headers.Location!.OriginalString, $"{answer.Headers.Location}/~art_1",
            "/compare"])
        {
            var page = await TestSite.PageAsync(site.Browser(), address);
            Assert.Null(page.QuerySelector("main script, main img, main [onerror], main [onload]"));
        }

        Assert.Contains("alert(2)", (await TestSite.PageAsync(site.Browser(), "/")).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<TestSite> StartAsync(string database) =>
        await TestSite.StartAsync(postgres: database == "postgresql" ? await postgres.NewDatabaseAsync() : null);

    private static async Task<string> UploadAsync(HttpClient editor, string text)
    {
        var answer = await TestSite.SubmitAsync(editor, "/laws/upload", ("text", text));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }
}
