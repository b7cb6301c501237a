using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Comity.Legislation.Reading.Formats;

/// <summary>HTML: saved pages of official sites, with menus, cookie bars and footers around the law.</summary>
internal static class HtmlLines
{
    private const int LargestText = 24 * 1024 * 1024;
    private const int Deepest = 500;

    private static readonly HtmlParserOptions Options = new() { IsKeepingSourceReferences = true, IsScripting = false };

    public static SourceText Read(string text)
    {
        if (text.Length > LargestText)
            throw new RefusedException(RefusalCodes.TooLarge, "as HTML it is larger than 24 MB; save only the part with the law");
        if (DeeperThan(text, Deepest))
            throw new RefusedException(RefusalCodes.TooDeep,
                "its HTML is nested more than 500 deep, as no page of a law is; save the text instead");
        using var document = new HtmlParser(Options).ParseDocument(text);
        var body = document.Body
            ?? throw new RefusedException(RefusalCodes.Empty, "there is no text in it; give the text of the law itself");
        var blocks = HtmlBlocks.Of(body);
        var source = new SourceText { Format = "html", Readable = [HtmlBlocks.Readable(body)] };
        HtmlFurniture.SetApart(body, blocks, source);
        if (document.Title is { Length: > 0 } title)
            source.Facts["title"] = title.Trim();
        if (document.DocumentElement.GetAttribute("lang") is { Length: > 0 } language)
            source.Facts["language"] = language;
        return source;
    }

    /// <summary>Whether more elements are open at once than any page needs, by a scan of the tags alone: the parser's time grows
    /// with the square of the depth.</summary>
    private static bool DeeperThan(string text, int limit)
    {
        var depth = 0;
        for (var i = text.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < text.Length; i = text.IndexOf('<', i + 1))
        {
            var closing = text[i + 1] == '/';
            var name = text.AsSpan(closing ? i + 2 : i + 1);
            var length = 0;
            while (length < name.Length && length < 12 && char.IsAsciiLetterOrDigit(name[length]))
                length++;
            if (length == 0 || EndsItself(name[..length]))
                continue;
            depth = Math.Max(0, depth + (closing ? -1 : 1));
            if (depth > limit)
                return true;
        }
        return false;
    }

    private static bool EndsItself(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[12];
        name.ToLowerInvariant(lower);
        return lower[..name.Length] is "br" or "p" or "li" or "img" or "input" or "hr" or "meta" or "link" or "td" or "tr" or "th"
            or "dt" or "dd" or "option" or "col" or "tbody" or "thead" or "wbr" or "area" or "base" or "source" or "track"
            or "param";
    }
}
