using Comity.Web.Platform.Localization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Comity.Web.Platform.Web;

/// <summary>How the person asking wants pages to look, and where they are.</summary>
public sealed class Visitor(IHttpContextAccessor accessor)
{
    public const string ThemeCookie = "theme";

    private HttpRequest Request => accessor.HttpContext!.Request;

    /// <summary>light, dark, or empty for what the device prefers.</summary>
    public string Theme => Request.Cookies[ThemeCookie] is "light" or "dark" ? Request.Cookies[ThemeCookie]! : "";

    /// <summary>The address that sets a preference and comes back to this page.</summary>
    public string Prefer(string name, string value) => QueryHelpers.AddQueryString(
        "/preferences", new Dictionary<string, string?>(StringComparer.Ordinal) { [name] = value, ["return"] = Here() });

    /// <summary>The address of this page without <c>?lang=</c>, for coming back; the front page after a form was
    /// posted.</summary>
    private string Here()
    {
        if (!HttpMethods.IsGet(Request.Method))
            return "/";
        var query = new QueryBuilder(Request.Query.Where(part => part.Key != UiLanguages.Query)
            .SelectMany(part => part.Value.Select(value => KeyValuePair.Create(part.Key, value ?? ""))));
        return Request.PathBase + Request.Path + query.ToQueryString();
    }
}
