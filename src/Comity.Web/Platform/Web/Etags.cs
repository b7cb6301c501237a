using System.Security.Cryptography;
using System.Text;
using Comity.Web.Platform.Localization;
using Microsoft.Net.Http.Headers;

namespace Comity.Web.Platform.Web;

/// <summary>Pages and files made of immutable versions: the answer is named by what it is made of, before it is made.</summary>
public static class Etags
{
    private static readonly string Build = typeof(Etags).Module.ModuleVersionId.ToString("N");

    /// <summary>Names the answer and tells whether the caller already has it; the answer is then 304.</summary>
    /// <param name="http">The request.</param>
    /// <param name="parts">Everything that the body depends on, apart from the program, the interface language and the
    /// theme.</param>
    public static bool IsFresh(this HttpContext http, params ReadOnlySpan<object?> parts)
    {
        var phrases = http.RequestServices.GetRequiredService<Phrasebook>();
        var visitor = http.RequestServices.GetRequiredService<Visitor>();
        var name = new StringBuilder($"{Build}|{phrases.Language}|{visitor.Theme}");
        foreach (var part in parts)
            name.Append('|').Append(part);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name.ToString())).AsSpan(0, 16))}\"";
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = new EntityTagHeaderValue(tag);
        headers.CacheControl = new CacheControlHeaderValue { Public = true, NoCache = true };
        http.Response.Headers.Vary = "Cookie, Accept-Language";
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known =>
            known.Compare(headers.ETag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any));
    }

    public static IResult NotModified { get; } = Results.StatusCode(StatusCodes.Status304NotModified);
}
