using Comity.Legislation.Provisions;

namespace Comity.Web.Specs.Laws;

public sealed class ComparedTextSpecs
{
    [Fact]
    public async Task At_paragraph_level_a_changed_word_is_shown_once_and_never_in_an_unchanged_row()
    {
        await using var site = await TestSite.StartAsync();
        static Provision[] Version(string word) =>
            [Unit(UnitKind.Paragraph, "1", "It ratifies treaties on war and peace."),
                Unit(UnitKind.Paragraph, "2", $"It approves the {word} of the coming year.")];
        var page = await CompareAsync(site, Version("budget"), Version("taxes"), "&level=paragraph&class=all&view=redline");
        Assert.Equal("taxes", Assert.Single(page.QuerySelectorAll("ins")).TextContent.Trim());
        Assert.Equal(3, page.QuerySelectorAll(".change").Length);
    }

    [Fact]
    public async Task An_editorial_note_is_no_part_of_the_law_and_is_not_compared()
    {
        await using var site = await TestSite.StartAsync();
        var page = await CompareAsync(
            site, [Unit(UnitKind.Note, "", "Amended by law 7.")], [Unit(UnitKind.Note, "", "Amended by laws 7 and 8.")],
            "&class=all&view=redline");
        Assert.Empty(page.QuerySelectorAll("ins, del"));
        Assert.DoesNotContain("Amended", page.QuerySelector(".change")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_old_side_keeps_its_words_apart_where_a_mark_was_added_between_them()
    {
        await using var site = await TestSite.StartAsync();
        var page = await CompareAsync(
            site, [Unit(UnitKind.Paragraph, "1", "The symbols of the state are the flag and the song of the village.")],
            [Unit(UnitKind.Paragraph, "1", "The symbols of the state are: the flag and the song of the village.")], "");
        var words = page.QuerySelector(".sides")!.FirstElementChild!.TextContent
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("state are the flag", string.Join(' ', words), StringComparison.Ordinal);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> CompareAsync(
        TestSite site, Provision[] old, Provision[] @new, string more)
    {
        var before = await site.PublishAsync(Law("2026-01-01", old));
        var after = await site.PublishAsync(Law("2026-06-01", @new));
        return await TestSite.PageAsync(
            site.Browser(), $"/compare?old={Uri.EscapeDataString(before)}&new={Uri.EscapeDataString(after)}{more}");
    }

    private static Law Law(string date, Provision[] inside) => new(
        new Work("xx", "act", "2026", "powers"), "eng", date, "Law on Powers",
        new Provision
        {
            Kind = UnitKind.Act,
            Children =
            [
                Unit(UnitKind.Article, "1", "The assembly decides alone on these matters of the whole state:", inside),
            ],
        });

    private static Provision Unit(UnitKind kind, string number, string text, params Provision[] inside) => new()
    {
        Kind = kind, Number = number, Designation = number.Length > 0 ? number + "." : "", Text = text, Children = inside,
    };
}
