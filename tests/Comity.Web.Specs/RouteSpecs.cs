using System.Net;
using Comity.Web.Features.Accounts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Web.Specs;

/// <summary>Who may call what: every endpoint of the route table against every role.</summary>
public sealed class RouteSpecs(DemoSite demo)
{
    private static readonly string?[] SignedIn = [null, Roles.Editor, Roles.Secretariat, Roles.Protocol, Roles.Administrator];
    private static readonly string?[] Anyone = ["anonymous", .. SignedIn];
    private static readonly string?[] Protocol = [Roles.Protocol, Roles.Administrator];
    private static readonly string?[] Publishers = [Roles.Editor, Roles.Administrator];
    private static readonly string?[] Secretariat = [Roles.Secretariat, Roles.Administrator];
    private static readonly string?[] Administrators = [Roles.Administrator];

    private static readonly Dictionary<string, string?[]> MayCall = new(StringComparer.Ordinal)
    {
        ["GET /"] = Anyone,
        ["GET /akn/{**iri}"] = Anyone,
        ["GET /compare"] = Anyone,
        ["GET /compare/decide"] = Anyone,
        ["POST /compare/decide"] = Publishers,
        ["POST /compare/decide/{id:guid}/undo"] = Publishers,
        ["GET /compare/file"] = Anyone,
        ["GET /assets/{hash}/{name}"] = Anyone,
        ["GET /favicon.ico"] = Anyone,
        ["GET /preferences"] = Anyone,
        ["GET /health"] = Anyone,
        ["GET /log"] = Anyone,
        ["GET /log/checkpoint"] = Anyone,
        ["GET /log/checkpoint/cosigned"] = Anyone,
        ["GET /log/tile/{**path}"] = Anyone,
        ["GET /log/entries"] = Anyone,
        ["GET /log/entries/{index:long}"] = Anyone,
        ["GET /log/entries/{index:long}.tlog-proof"] = Anyone,
        ["GET /log/entries/{index:long}.svg"] = Anyone,
        ["POST /witness/add-checkpoint"] = Anyone,
        ["GET /witness/{log:regex(^[0-9a-f]{{64}}$)}/checkpoint"] = Anyone,
        ["GET /account"] = SignedIn,
        ["GET /account/sign-in"] = Anyone,
        ["POST /account/sign-in"] = Anyone,
        ["POST /account/sign-out"] = SignedIn,
        ["POST /account/sign-in/passkey"] = Anyone,
        ["POST /account/sign-in/passkey/options"] = Anyone,
        ["GET /account/mail"] = Anyone,
        ["POST /account/mail"] = Anyone,
        ["GET /account/link"] = Anyone,
        ["POST /account/link"] = Anyone,
        ["POST /account/link/options"] = Anyone,
        ["POST /account/name"] = SignedIn,
        ["POST /account/region"] = SignedIn,
        ["GET /account/keys"] = SignedIn,
        ["POST /account/keys"] = SignedIn,
        ["POST /account/keys/options"] = SignedIn,
        ["POST /account/keys/remove"] = SignedIn,
        ["POST /account/password"] = SignedIn,
        ["GET /account/sessions"] = SignedIn,
        ["POST /account/sessions/{id:guid}/end"] = SignedIn,
        ["POST /account/sessions/end-others"] = SignedIn,
        ["GET /account/data"] = SignedIn,
        ["GET /account/data/file"] = SignedIn,
        ["POST /account/data/erase"] = SignedIn,
        ["GET /account/eid"] = Anyone,
        ["GET /account/eid/back"] = Anyone,
        ["GET /account/set-up"] = Anyone,
        ["POST /account/set-up"] = Anyone,
        ["GET /account/audit"] = Administrators,
        ["GET /account/people"] = Administrators,
        ["POST /account/people"] = Administrators,
        ["POST /account/people/{id:guid}/roles"] = Administrators,
        ["POST /account/people/{id:guid}/lock"] = Administrators,
        ["GET /discussions"] = Anyone,
        ["GET /discussions/open"] = Secretariat,
        ["POST /discussions/open"] = Secretariat,
        ["GET /discussions/{key}"] = Anyone,
        ["GET /discussions/{key}/extend"] = Secretariat,
        ["POST /discussions/{key}/extend"] = Secretariat,
        ["GET /discussions/{key}/~{eId}"] = Anyone,
        ["GET /discussions/{key}/moderation"] = Anyone,
        ["GET /discussions/{key}/moderation/queue"] = Secretariat,
        ["POST /discussions/{key}/moderation/queue/{id:guid}"] = Secretariat,
        ["POST /discussions/{key}/triage/{code}/hide"] = Secretariat,
        ["POST /discussions/{key}/proposals/{code}/follow"] = SignedIn,
        ["POST /discussions/{key}/proposals/{code}/erase"] = Administrators,
        ["GET /discussions/{key}/proposals/{code}/opening"] = Anyone,
        ["POST /discussions/{key}/proposals/{code}/keep"] = Secretariat,
        ["POST /discussions/{key}/proposals/{code}/uphold"] = Secretariat,
        ["POST /discussions/{key}/proposals/{code}/report"] = SignedIn,
        ["GET /discussions/{key}/propose"] = SignedIn,
        ["POST /discussions/{key}/propose"] = SignedIn,
        ["POST /discussions/{key}/propose/preview"] = SignedIn,
        ["POST /discussions/{key}/judge"] = SignedIn,
        ["GET /discussions/{key}/proposals/{code}"] = Anyone,
        ["POST /discussions/{key}/proposals/{code}/support"] = SignedIn,
        ["POST /discussions/{key}/proposals/{code}/hide"] = Secretariat,
        ["POST /discussions/{key}/proposals/{code}/restore"] = Secretariat,
        ["POST /discussions/{key}/proposals/{code}/appeal"] = SignedIn,
        ["POST /discussions/{key}/proposals/{code}/disown"] = SignedIn,
        ["GET /discussions/{key}/proposals/{code}/answer"] = Secretariat,
        ["POST /discussions/{key}/proposals/{code}/answer"] = Secretariat,
        ["GET /discussions/{key}/triage"] = Secretariat,
        ["GET /discussions/{key}/triage/bulk/{id:guid}"] = Secretariat,
        ["POST /discussions/{key}/triage/bulk/{id:guid}"] = Secretariat,
        ["POST /discussions/{key}/triage/filters"] = Secretariat,
        ["GET /discussions/{key}/import"] = Secretariat,
        ["POST /discussions/{key}/import"] = Secretariat,
        ["GET /discussions/{key}/import/{id:guid}"] = Secretariat,
        ["POST /discussions/{key}/import/{id:guid}"] = Secretariat,
        ["GET /discussions/{key}/import/{id:guid}/held.csv"] = Secretariat,
        ["POST /discussions/{key}/import/{id:guid}/discard"] = Secretariat,
        ["GET /discussions/{key}/triage/{code}"] = Secretariat,
        ["POST /discussions/{key}/triage/{code}/answer"] = Secretariat,
        ["POST /discussions/{key}/triage/{code}/assign"] = Secretariat,
        ["GET /discussions/{key}/table"] = Anyone,
        ["GET /discussions/{key}/table/file"] = Anyone,
        ["GET /discussions/{key}/digest"] = Anyone,
        ["GET /discussions/{key}/brief"] = Anyone,
        ["GET /discussions/{key}/data"] = Anyone,
        ["GET /discussions/{key}/data/{table}.csv"] = Anyone,
        ["GET /discussions/{key}/data/{table}.jsonl"] = Anyone,
        ["GET /discussions/{key}/feed"] = Anyone,
        ["GET /discussions/{key}/opinions"] = Anyone,
        ["GET /discussions/{key}/opinions/votes.csv"] = Anyone,
        ["GET /discussions/{key}/opinions/map.json"] = Anyone,
        ["GET /discussions/{key}/opinions/moderated.txt"] = Anyone,
        ["GET /discussions/{key}/statements"] = SignedIn,
        ["POST /discussions/{key}/statements"] = SignedIn,
        ["POST /discussions/{key}/statements/{code}/vote"] = SignedIn,
        ["POST /discussions/{key}/statements/{code}/hide"] = Secretariat,
        ["POST /discussions/{key}/statements/{code}/restore"] = Secretariat,
        ["POST /discussions/{key}/statements/{code}/uphold"] = Secretariat,
        ["POST /discussions/{key}/statements/{code}/appeal"] = SignedIn,
        ["GET /discussions/{key}/digest/{date}"] = Anyone,
        ["GET /newsroom"] = Protocol,
        ["POST /newsroom"] = Protocol,
        ["GET /newsroom/reports/{id:guid}"] = Protocol,
        ["POST /newsroom/reports/{id:guid}/remove"] = Protocol,
        ["GET /laws/upload"] = Publishers,
        ["POST /laws/upload"] = Publishers,
        ["GET /laws/drafts"] = Publishers,
        ["GET /laws/drafts/{id:guid}"] = Publishers,
        ["POST /laws/drafts/{id:guid}/publish"] = Publishers,
        ["POST /laws/drafts/{id:guid}/discard"] = Publishers,
    };

    [Fact]
    public async Task Every_endpoint_answers_every_role_as_the_table_says()
    {
        var endpoints = demo.Site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(
            endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"],
            (endpoint, method) => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}").ToHashSet(StringComparer.Ordinal);
        Assert.Equal(MayCall.Keys.Order(StringComparer.Ordinal), endpoints.Order(StringComparer.Ordinal));

        foreach (var role in Anyone)
        {
            using var browser = role == "anonymous" ? demo.Site.Browser() : await demo.Site.SignedInAsync(role);
            foreach (var (route, roles) in MayCall)
            {
                var answer = await SendAsync(browser, route);
                var refused = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                    || answer.Headers.Location?.OriginalString.Contains("/account/sign-in", StringComparison.Ordinal) == true;
                Assert.True(refused != roles.Contains(role), $"{route} as {role ?? "signed in"}: {(int)answer.StatusCode}");
                Assert.True((int)answer.StatusCode < 500, $"{route} as {role ?? "signed in"}: {(int)answer.StatusCode}");
            }
        }
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, string route)
    {
        var (method, path) =
            (route[..route.IndexOf(' ', StringComparison.Ordinal)], route[(route.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        path = path.Replace("{id:guid}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal)
            .Replace("{index:long}", "0", StringComparison.Ordinal)
            .Replace("{**path}", "entries/000.p/1", StringComparison.Ordinal)
            .Replace("{log:regex(^[0-9a-f]{{64}}$)}", new string('0', 64), StringComparison.Ordinal)
            .Replace("{**iri}", "xx/act/none", StringComparison.Ordinal)
            .Replace("{hash}/{name}", "0/none.css", StringComparison.Ordinal);
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST")
            request.Content = path is "/laws/upload" || path.EndsWith("/import", StringComparison.Ordinal)
                ? new MultipartFormDataContent { { new StringContent(""), "text" } }
                : new FormUrlEncodedContent([]);
        return browser.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
