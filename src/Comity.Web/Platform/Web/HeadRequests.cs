namespace Comity.Web.Platform.Web;

/// <summary>HEAD asks for what GET would answer, without the body (RFC 9110, section 9.3.2).</summary>
public static class HeadRequests
{
    private static readonly object Asked = new();

    /// <summary>Whether nobody will see the body.</summary>
    public static bool IsHead(this HttpContext http) => http.Items.ContainsKey(Asked);

    public static void UseHeadRequests(this IApplicationBuilder app) => app.Use(static async (http, next) =>
    {
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await next(http);
            return;
        }

        var body = http.Response.Body;
        http.Items[Asked] = Asked;
        http.Request.Method = HttpMethods.Get;
        http.Response.Body = Stream.Null;
        try
        {
            await next(http);
        }
        finally
        {
            http.Request.Method = HttpMethods.Head;
            http.Response.Body = body;
        }
    });
}
