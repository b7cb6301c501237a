using Comity.Legislation.Comparing;
using Comity.Legislation.Tables;
using Comity.Legislation.Writing;

namespace Comity.Web.Features.Laws.CompareVersions;

/// <summary>A comparison as a comparative table, in the forms that parliaments use, and as a file.</summary>
public static class ComparativeFiles
{
    /// <summary>The form that is shown when none is asked for.</summary>
    public const string Plain = "two-column";

    private const string TableJson = "table-json";

    public static IReadOnlyList<string> Formats { get; } = ["html", "docx", "csv", TableJson, "json"];

    /// <summary>The forms that a comparison fills; the form for proposals is not one of them.</summary>
    public static IReadOnlyList<string> Profiles { get; } = [Plain, "kz", "kz-ru", "kz-kk"];

    public static string ProfileOf(string? name) => Profiles.FirstOrDefault(known => known == name) ?? Plain;

    public static TableProfile ProfileFor(CompareQuery query, Comparison comparison) =>
        TableProfile.Find(query.Profile, comparison.New.Language)!;

    public static string NameOf(string format, CompareQuery query) =>
        $"{query.Old.VersionDate}_{query.New.VersionDate}".Trim('_') + "_" + query.New.Language
        + (format == TableJson ? "_table.json" : "." + format);

    public static string TypeOf(string format) => format switch
    {
        "html" => "text/html; charset=utf-8",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "csv" => "text/csv; charset=utf-8",
        _ => "application/json",
    };

    public static byte[] Write(string format, CompareQuery query, MadeComparison made)
    {
        using var stream = new MemoryStream();
        if (format == "json")
            ComparisonJson.Write(made.Comparison, made.Milliseconds, stream);
        else
            WriterOf(format)(ComparativeTable.From(made.Comparison, ProfileFor(query, made.Comparison)), stream);
        return stream.ToArray();
    }

    private static Action<ComparativeTable, Stream> WriterOf(string format) => format switch
    {
        "html" => ComparativeTableHtml.Write,
        "docx" => ComparativeTableDocx.Write,
        TableJson => ComparativeTableJson.Write,
        _ => ComparativeTableCsv.Write,
    };
}
