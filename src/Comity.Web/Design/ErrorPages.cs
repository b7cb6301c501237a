using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Log;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;

namespace Comity.Web.Design;

/// <summary>Every refusal and failure is a page in the reader's language, or problem details under <c>/api</c>.</summary>
public static class ErrorPages
{
    private static readonly HashSet<int> Described = [400, 403, 404, 405, 413, 415, 429, 500, 503];

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(errors => errors.Run(Answer));
        app.UseStatusCodePages(context => Answer(context.HttpContext));
    }

    /// <summary>Too many requests is answered like any other error.</summary>
    public static ValueTask OnRejected(OnRejectedContext context, CancellationToken cancellation)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.HttpContext.Response.Headers.RetryAfter = "60";
        return new(Answer(context.HttpContext));
    }

    private static int? StatusOf(Exception error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        LogBusyException => StatusCodes.Status503ServiceUnavailable,
        _ => null,
    };

    private static Task Answer(HttpContext http)
    {
        var status = http.Response.StatusCode;
        if (http.Features.Get<IExceptionHandlerFeature>()?.Error is { } error)
            http.Response.StatusCode = status = StatusOf(error) ?? status;
        if (status == StatusCodes.Status503ServiceUnavailable)
            http.Response.Headers.RetryAfter = "5";
        http.Response.Headers.CacheControl = "no-store";
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            return Results.Problem(statusCode: status).ExecuteAsync(http);
        var phrases = http.RequestServices.GetRequiredService<Phrasebook>();
        var key = Described.Contains(status) ? status : status < 500 ? 400 : 500;
        return Pages.Say(phrases[$"error.{key}"], phrases[$"error.{key}.text"], status).ExecuteAsync(http);
    }
}
