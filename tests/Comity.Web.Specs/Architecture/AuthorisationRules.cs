using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Comity.Web.Specs.Architecture;

public static class AuthorisationRules
{
    private static readonly string[] Safe = ["GET", "HEAD", "OPTIONS", "TRACE"];

    /// <summary>An endpoint says who may call it: a policy, or in so many words that anybody may.</summary>
    public static IEnumerable<string> SilentAboutWhoMayCall(IEnumerable<Endpoint> endpoints) =>
        from endpoint in endpoints
        where endpoint.Metadata.GetMetadata<IAuthorizeData>() is null
        where endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is null
        where endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        select $"{Name(endpoint)} does not say who may call it";

    /// <summary>Called by programs, which send no cookie; what they send is signed.</summary>
    private static readonly string[] Signed = ["/witness/add-checkpoint"];

    /// <summary>Whatever changes something and is called by a browser asks for the antiforgery token.</summary>
    public static IEnumerable<string> OpenToForgery(IEnumerable<Endpoint> endpoints) =>
        from endpoint in endpoints
        let methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        where methods.Any(method => !Safe.Contains(method))
        where endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation != true
        where !Signed.Contains(Name(endpoint))
        select $"{Name(endpoint)} takes {string.Join(", ", methods)} without an antiforgery token";

    private static string Name(Endpoint endpoint) =>
        endpoint is RouteEndpoint route
            ? $"/{route.RoutePattern.RawText?.TrimStart('/')}"
            : endpoint.DisplayName ?? "an endpoint";
}
