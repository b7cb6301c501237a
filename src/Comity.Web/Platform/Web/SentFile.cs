using Microsoft.AspNetCore.OutputCaching;

namespace Comity.Web.Platform.Web;

/// <summary>A file that is made while it is sent; for a HEAD it is not made, and its length stays unsaid.</summary>
public sealed class SentFile(string type, string name, Func<Stream, Task> write) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!httpContext.IsHead())
        {
            await Results.Stream(write, type, name).ExecuteAsync(httpContext);
            return;
        }

        // Who asks by GET next must not be given this empty body.
        httpContext.Features.Get<IOutputCacheFeature>()?.Context.AllowCacheStorage = false;
        await Results.Stream(_ => Task.CompletedTask, type, name).ExecuteAsync(httpContext);
        // Now and not when all is over: so that compression says that it would have been at work.
        await httpContext.Response.StartAsync();
    }
}
