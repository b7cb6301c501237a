using Comity.Web.Platform.Localization;
using Microsoft.AspNetCore.Localization;

namespace Comity.Web.Platform.Web;

/// <summary>Language and theme are links, so that they work without JavaScript: the link sets a cookie and returns.</summary>
public static class Preferences
{
    public static void MapPreferences(this IEndpointRouteBuilder app) =>
        app.MapGet("/preferences", Set).AllowAnonymous();

    private static IResult Set(HttpContext http, string? lang, string? theme, string? @return)
    {
        var cookie = new CookieOptions
        {
            IsEssential = true,
            HttpOnly = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        };
        if (lang is not null && UiLanguages.All.Any(known => known == lang))
            http.Response.Cookies.Append(UiLanguages.Cookie, CookieRequestCultureProvider.MakeCookieValue(new(lang)), cookie);
        if (theme is "light" or "dark")
            http.Response.Cookies.Append(Visitor.ThemeCookie, theme, cookie);
        else if (theme is "auto")
            http.Response.Cookies.Delete(Visitor.ThemeCookie);
        http.Response.Headers.CacheControl = "no-store";
        return Results.LocalRedirect(IsLocal(@return) ? @return! : "/");
    }

    /// <summary>A path of this site: one leading slash, and nothing that a browser would read as another host or a
    /// header could not hold.</summary>
    public static bool IsLocal(string? path) =>
        path is ['/'] or ['/', not ('/' or '\\'), ..] && path.All(c => c is > ' ' and < (char)0x7F);
}
