[assembly: AssemblyFixture(typeof(Comity.Web.Specs.DemoSite))]

namespace Comity.Web.Specs;

/// <summary>One site with the demo parliament for all specs that only read.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    /// <summary>The demo's Basic Law in its newest English version.</summary>
    public string Newest { get; private set; } = "";

    /// <summary>The version before it.</summary>
    public string Older { get; private set; } = "";

    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.StartAsync(demo: true);
        var list = await TestSite.PageAsync(Site.Browser(), "/");
        Newest = list.QuerySelector(".laws h2 a")!.GetAttribute("href")!;
        var law = await TestSite.PageAsync(Site.Browser(), Newest);
        Older = law.QuerySelector(".ways nav a")!.GetAttribute("href")!;
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
