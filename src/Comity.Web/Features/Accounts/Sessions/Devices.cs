namespace Comity.Web.Features.Accounts.Sessions;

/// <summary>The names of browsers and systems, out of what a browser says of itself.</summary>
public static class Devices
{
    // The first that is found counts: most browsers also name those before them.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("YaBrowser/", "Yandex"), ("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iOS"), ("iPad", "iPadOS"), ("Windows", "Windows"), ("Mac OS", "macOS"),
        ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <summary>For example <c>Firefox · Linux</c>; empty when nothing is recognised.</summary>
    public static string NameOf(string? userAgent)
    {
        var agent = userAgent ?? "";
        return string.Join(" · ", new[] { First(Browsers, agent), First(Systems, agent) }.OfType<string>());
    }

    private static string? First((string Mark, string Name)[] known, string agent) =>
        known.FirstOrDefault(one => agent.Contains(one.Mark, StringComparison.Ordinal)).Name;
}
