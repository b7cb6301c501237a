using Comity.Web.Platform.Localization;
using Microsoft.AspNetCore.OutputCaching;

namespace Comity.Web.Platform.Web;

/// <summary>Rendered public pages are kept for half a minute per address, interface language and theme, and dropped on
/// publishing.</summary>
public static class CachedPages
{
    public const string Policy = "public page";

    /// <summary>The tag that publishing evicts.</summary>
    public const string Tag = "laws";

    public static void AddCachedPages(this IServiceCollection services) => services.AddOutputCache(options =>
    {
        options.SizeLimit = 128 * 1024 * 1024;
        options.MaximumBodySize = 16 * 1024 * 1024;
        options.AddPolicy(Policy, policy => policy
            .Expire(TimeSpan.FromSeconds(30))
            .Tag(Tag)
            .SetVaryByQuery("*")
            .VaryByValue(http => KeyValuePair.Create("look", Look(http))));
    });

    private static string Look(HttpContext http) =>
        http.RequestServices.GetRequiredService<Phrasebook>().Language + http.RequestServices.GetRequiredService<Visitor>().Theme;
}
