using AngleSharp.Dom;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Comity.Legislation.Reading.Formats;

/// <summary>Stops the parser once a page outgrows any law: the parser's time grows with the depth of every element, its memory
/// with their number.</summary>
internal sealed class HtmlBounds
{
    /// <summary>How deep elements may nest, the root being the first.</summary>
    public const int Deepest = 500;

    private const int MostElements = 500_000;

    private const int MostTokens = 4_000_000;
    private const int LongestTag = 64 * 1024;

    private IElement? before;
    private int elements;
    private int tokens;

    /// <summary>Told of every tag, comment and run of text, before anything is made of it.</summary>
    /// <remarks>Pictures that stand in the page itself are long and harmless.</remarks>
    /// <exception cref="RefusedException">Too many, or a tag that is too long.</exception>
    public void Token(HtmlToken token, TextRange range)
    {
        if (++tokens > MostTokens)
            throw new RefusedException(RefusalCodes.TooLarge,
                "its HTML has more than 4,000,000 tags and texts; save only the part with the law", range.Start.Line);
        if (token is not HtmlTagToken tag || range.End.Position - range.Start.Position <= LongestTag)
            return;
        var length = tag.Name.Length;
        foreach (var attribute in tag.Attributes)
            length += attribute.Name.Length
                + (attribute.Value.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? 0 : attribute.Value.Length);
        if (length > LongestTag)
            throw new RefusedException(RefusalCodes.TooLarge,
                "its HTML has a tag of more than 64 KB, as no page of a law has; save the text instead", range.Start.Line);
    }

    /// <summary>Told of every element that a tag of the page makes.</summary>
    /// <remarks>An element has its place only when the next is made. By then the parser may have put others into it by itself:
    /// it opens formatting that was left open again in every paragraph.</remarks>
    /// <exception cref="RefusedException">Too deep, or too many.</exception>
    public void Created(IElement element, TextPosition position)
    {
        var depth = 0;
        for (INode? at = before?.Parent; at is not null; at = at.Parent)
            depth++;
        for (var at = before; at is not null; at = at.LastElementChild)
        {
            depth++;
            elements++;
        }
        if (depth > Deepest)
            throw new RefusedException(RefusalCodes.TooDeep,
                "its HTML is nested more than 500 deep, as no page of a law is; save the text instead", position.Line);
        if (elements > MostElements)
            throw new RefusedException(RefusalCodes.TooLarge,
                "its HTML has more than 500,000 elements; save only the part with the law", position.Line);
        before = element;
    }
}
