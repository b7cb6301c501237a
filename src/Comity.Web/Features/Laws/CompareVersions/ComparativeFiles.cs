using Comity.Legislation.Comparing;

namespace Comity.Web.Features.Laws.CompareVersions;

/// <summary>A comparison as a file.</summary>
internal static class ComparativeFiles
{
    public static IReadOnlyList<string> Formats { get; } = [];

    public static string? ProfileOf(string? name) => null;

    public static IResult Send(string format, CompareQuery query, Comparison comparison) => Results.NotFound();
}
