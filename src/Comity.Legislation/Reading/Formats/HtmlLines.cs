namespace Comity.Legislation.Reading.Formats;

internal static class HtmlLines
{
    public static SourceText Read(string text) => throw new RefusedException("html", "HTML is not read yet; save it as text");
}
