using Microsoft.AspNetCore.Antiforgery;

namespace Comity.Web.Platform.Web;

/// <summary>A form without its token is refused, also where nothing binds its fields: the framework only takes note.</summary>
public static class Forms
{
    public static void UseFormTokens(this IApplicationBuilder app) => app.Use(static (http, next) =>
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
            return next(http);
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });
}
