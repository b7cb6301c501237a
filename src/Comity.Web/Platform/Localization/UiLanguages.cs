using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Comity.Web.Platform.Localization;

/// <summary>The languages of the interface: chosen by <c>?lang=</c>, else the cookie, else the browser, else English.</summary>
public static class UiLanguages
{
    public const string Query = "lang";
    public const string Cookie = "lang";

    /// <summary>Culture names in the order in which they are offered.</summary>
    public static IReadOnlyList<string> All { get; } = ["kk", "ru", "be", "en"];

    /// <summary>How each names itself.</summary>
    public static string NameOf(string culture) => culture switch
    {
        "kk" => "Қазақша",
        "ru" => "Русский",
        "be" => "Беларуская",
        _ => "English",
    };

    public static void AddUiLanguages(this IServiceCollection services)
    {
        services.AddSingleton<Phrasebooks>();
        services.AddScoped(provider => provider.GetRequiredService<Phrasebooks>().For(CultureInfo.CurrentUICulture));
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture("en").AddSupportedCultures([.. All]).AddSupportedUICultures([.. All]);
            options.RequestCultureProviders =
            [
                new QueryStringRequestCultureProvider { QueryStringKey = Query, UIQueryStringKey = Query },
                new CookieRequestCultureProvider { CookieName = Cookie },
                new AcceptLanguageHeaderRequestCultureProvider(),
            ];
        });
    }
}
