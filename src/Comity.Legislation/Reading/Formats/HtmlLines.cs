using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Comity.Legislation.Reading.Formats;

/// <summary>HTML: saved pages of official sites, with menus, cookie bars and footers around the law.</summary>
internal static class HtmlLines
{
    private const int LargestText = 24 * 1024 * 1024;

    public static SourceText Read(string text, CleanText clean)
    {
        if (text.Length > LargestText)
            throw new RefusedException(RefusalCodes.TooLarge,
                "as HTML it is larger than 24 MB; save only the part with the law");
        var bounds = new HtmlBounds();
        using var document = new HtmlParser(new HtmlParserOptions
        {
            IsKeepingSourceReferences = true,
            IsScripting = false,
            MaximumDepth = HtmlBounds.Deepest + 1,
            OnToken = bounds.Token,
            OnCreated = bounds.Created,
        }).ParseDocument(text);
        var body = document.Body ?? throw new RefusedException(RefusalCodes.Empty,
            "there is no text in it; give the text of the law itself");
        var blocks = HtmlBlocks.Of(body, clean);
        var source = new SourceText { Format = "html", Readable = [HtmlBlocks.Readable(body)] };
        HtmlFurniture.SetApart(body, blocks, source);
        if (document.Title is { Length: > 0 } title)
            source.Facts["title"] = title.Trim();
        if (document.DocumentElement.GetAttribute("lang") is { Length: > 0 } language)
            source.Facts["language"] = language;
        return source;
    }
}
