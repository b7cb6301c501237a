using Comity.Web.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Comity.Web.Specs.Architecture;

public sealed class AuthorisationSpecs : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("comity-routes-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Every_endpoint_says_who_may_call_it()
    {
        await using var site = Web.Site.Build(new SiteOptions { DataFolder = folder.FullName, Demo = true });
        Violations.None(AuthorisationRules.SilentAboutWhoMayCall(Endpoints(site)));
    }

    [Fact]
    public async Task Every_change_asks_for_the_antiforgery_token()
    {
        await using var site = Web.Site.Build(new SiteOptions { DataFolder = folder.FullName, Demo = true });
        Violations.None(AuthorisationRules.OpenToForgery(Endpoints(site)));
    }

    [Fact]
    public async Task An_endpoint_that_is_silent_or_open_to_forgery_is_found()
    {
        await using var site = WebApplication.CreateSlimBuilder().Build();
        site.MapGet("/silent", () => "");
        site.MapGet("/anybody", () => "").AllowAnonymous();
        site.MapGet("/editors", () => "").RequireAuthorization("Editor");
        site.MapPost("/forged", () => "").AllowAnonymous();
        site.MapPost("/form", ([FromForm] string text) => text).AllowAnonymous();
        site.MapPost("/form-let-off", ([FromForm] string text) => text).AllowAnonymous().DisableAntiforgery();

        Assert.Equal(["/silent does not say who may call it"], AuthorisationRules.SilentAboutWhoMayCall(Endpoints(site)));
        Assert.Equal(
            ["/forged takes POST without an antiforgery token", "/form-let-off takes POST without an antiforgery token"],
            AuthorisationRules.OpenToForgery(Endpoints(site)).Order(StringComparer.Ordinal));
    }

    private static List<Endpoint> Endpoints(IEndpointRouteBuilder site) =>
        [.. site.DataSources.SelectMany(source => source.Endpoints)];
}
