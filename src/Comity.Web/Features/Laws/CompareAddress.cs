using Microsoft.AspNetCore.WebUtilities;

namespace Comity.Web.Features.Laws;

/// <summary>Addresses of comparisons.</summary>
public static class CompareAddress
{
    public static string Of(VersionSummary old, VersionSummary @new) => Of("/compare", old.Iri, @new.Iri);

    public static string Of(string path, string old, string @new, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal) { ["old"] = old, ["new"] = @new };
        foreach (var (name, value) in more)
        {
            if (!string.IsNullOrEmpty(value))
                query[name] = value;
        }

        return QueryHelpers.AddQueryString(path, query);
    }
}
