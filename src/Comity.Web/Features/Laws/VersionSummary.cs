using System.Linq.Expressions;

namespace Comity.Web.Features.Laws;

/// <summary>What pages say about a version without reading its text.</summary>
public sealed record VersionSummary(
    Guid Id, string WorkIri, string Language, string VersionDate, string Title, int Articles, string Hash,
    DateTimeOffset PublishedAt, bool IsIllustrative)
{
    /// <summary>The permanent address of this version, <c>/akn/kz/act/1995-08-30/constitution/rus@2026-03-15</c>.</summary>
    public string Iri => $"{WorkIri}/{Language}@{VersionDate}";

    public string AddressOf(string eId) => $"{Iri}/~{Uri.EscapeDataString(eId)}";

    /// <summary>The order of versions in time; an original stands before all.</summary>
    public static IComparer<VersionSummary> ByTime { get; } = Comparer<VersionSummary>.Create((one, other) =>
        string.CompareOrdinal(one.VersionDate, other.VersionDate) is not 0 and var order
            ? order
            : one.PublishedAt.CompareTo(other.PublishedAt));

    internal static Expression<Func<PublishedVersion, VersionSummary>> Of { get; } = version => new VersionSummary(
        version.Id, version.Work!.Iri, version.Language, version.VersionDate, version.Title, version.Articles, version.Hash,
        version.PublishedAt, version.Work.IsIllustrative);
}
