using System.Globalization;

namespace Comity.Web.Platform.Web;

/// <summary>What a browser calls a file that it sends.</summary>
public static class UploadedName
{
    private const int Longest = 200;

    /// <summary>The last part of it, without what could disturb a page or a log.</summary>
    public static string Of(IFormFile file)
    {
        var name = file.FileName[(file.FileName.LastIndexOfAny(['/', '\\']) + 1)..];
        name = string.Concat(name.Where(letter =>
            !char.IsControl(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.Format));
        return name[Math.Max(0, name.Length - Longest)..];
    }
}
