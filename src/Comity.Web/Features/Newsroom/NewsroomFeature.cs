using Comity.Web.Features.Newsroom.ReadReports;
using Comity.Web.Platform.Data;

namespace Comity.Web.Features.Newsroom;

/// <summary>The newsroom: press reports come in and are read.</summary>
public static class NewsroomFeature
{
    public static void AddNewsroom(this IServiceCollection services) => services.AddScoped<IHoldsPersonalData, NewsroomData>();

    public static void MapNewsroom(this IEndpointRouteBuilder app) => app.MapReadReports();
}
