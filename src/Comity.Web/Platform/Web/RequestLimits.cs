using Microsoft.AspNetCore.Http.Features;

namespace Comity.Web.Platform.Web;

/// <summary>A request that says that it is too large is refused before it is read, and as what it is: the check of the
/// antiforgery token would read it first and report a bad form.</summary>
public static class RequestLimits
{
    /// <summary>After routing, because some endpoints allow more than others.</summary>
    public static void UseRequestLimits(this IApplicationBuilder app) => app.Use(static (http, next) =>
    {
        if (!(http.Request.ContentLength > http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize))
            return next(http);
        http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });
}
