using Comity.Web.Features.Laws.CompareVersions;
using Comity.Web.Features.Laws.DecidePairs;
using Comity.Web.Features.Laws.ListLaws;
using Comity.Web.Features.Laws.ReadLaw;
using Comity.Web.Features.Laws.UploadLaw;
using Comity.Web.Platform.Data;

namespace Comity.Web.Features.Laws;

/// <summary>Laws: their list, their texts, their comparison and their publishing.</summary>
public static class LawsFeature
{
    /// <summary>What it enters into the log.</summary>
    public static IReadOnlyList<string> EntryTypes { get; } = ["version-published"];

    public static void AddLaws(this IServiceCollection services) =>
        services.AddSingleton<LawLibrary>().AddSingleton<Comparisons>().AddSingleton<Publisher>()
            .AddSingleton<ReadingProcess>().AddScoped<IHoldsPersonalData, LawsData>();

    public static void MapLaws(this IEndpointRouteBuilder app)
    {
        app.MapListLaws();
        app.MapReadLaw();
        app.MapCompareVersions();
        app.MapDecidePairs();
        app.MapUploadLaw();
        app.MapPublishDraft();
    }
}
