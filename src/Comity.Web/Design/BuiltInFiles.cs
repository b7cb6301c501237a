using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Comity.Web.Design;

/// <summary>The style sheet and the scripts: built in, addressed by their content, cached for ever.</summary>
public static class BuiltInFiles
{
    private static readonly FrozenDictionary<string, Asset> All = Read();

    /// <summary>The address of a file, e.g. <c>/assets/3f2a…/comity.css</c>.</summary>
    public static string Url(string name) => $"/assets/{All[name].Hash}/{name}";

    public static void MapBuiltInFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/assets/{hash}/{name}", Send).AllowAnonymous();
        app.MapGet("/favicon.ico", () => Results.Redirect(Url("icon.svg"))).AllowAnonymous();
    }

    private static IResult Send(HttpContext http, string hash, string name)
    {
        if (!All.TryGetValue(name, out var asset) || asset.Hash != hash)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Content, asset.Type);
    }

    private static FrozenDictionary<string, Asset> Read()
    {
        var assembly = typeof(BuiltInFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("assets/", StringComparison.Ordinal))
            .ToFrozenDictionary(name => name["assets/".Length..], name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var content = new byte[stream.Length];
                stream.ReadExactly(content);
                return new Asset(content, Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6)), TypeOf(name));
            }, StringComparer.Ordinal);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };

    private sealed record Asset(byte[] Content, string Hash, string Type);
}
