using Comity.Legislation.Comparing;
using Comity.Legislation.Tables;
using Comity.Legislation.Writing;

namespace Comity.Web.Features.Laws.CompareVersions;

/// <summary>A comparison as a comparative table, in the forms that parliaments use, and as a file.</summary>
internal static class ComparativeFiles
{
    /// <summary>The form that is shown when none is asked for.</summary>
    public const string Plain = "two-column";

    public static IReadOnlyList<string> Formats { get; } = ["html", "docx", "csv", "json"];

    /// <summary>The forms that a comparison fills; the form for proposals is not one of them.</summary>
    public static IReadOnlyList<string> Profiles { get; } = [Plain, "kz", "kz-ru", "kz-kk"];

    public static string ProfileOf(string? name) => Profiles.FirstOrDefault(known => known == name) ?? Plain;

    public static ComparativeTable TableOf(CompareQuery query, Comparison comparison, bool withIdentical) =>
        ComparativeTable.From(
        comparison, TableProfile.Find(query.Profile, comparison.New.Language)!, withIdentical);

    public static IResult Send(string format, CompareQuery query, Comparison comparison, double milliseconds)
    {
        var name = $"{query.Old.VersionDate}_{query.New.VersionDate}".Trim('_') + $"_{query.New.Language}.{format}";
        using var stream = new MemoryStream();
        switch (format)
        {
            case "html":
                ComparativeTableHtml.Write(TableOf(query, comparison, withIdentical: false), stream);
                return Results.File(stream.ToArray(), "text/html; charset=utf-8", name);
            case "docx":
                ComparativeTableDocx.Write(TableOf(query, comparison, withIdentical: false), stream);
                const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
                return Results.File(stream.ToArray(), Word, name);
            case "csv":
                ComparativeTableCsv.Write(TableOf(query, comparison, withIdentical: false), stream);
                return Results.File(stream.ToArray(), "text/csv; charset=utf-8", name);
            default:
                ComparisonJson.Write(comparison, milliseconds, stream);
                return Results.File(stream.ToArray(), "application/json", name);
        }
    }
}
