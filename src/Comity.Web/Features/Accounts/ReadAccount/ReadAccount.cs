using Comity.Web.Design;

namespace Comity.Web.Features.Accounts.ReadAccount;

/// <summary>The desk of a signed-in person: what they may do here.</summary>
public static class ReadAccount
{
    public static void MapReadAccount(this IEndpointRouteBuilder app) =>
        app.MapGet("/account", Show).RequireAuthorization(Policies.SignedIn);

    private static IResult Show(HttpContext http) => Pages.Show<ReadAccountPage>(new Desk(
        http.User.Identity!.Name!,
        http.User.IsInRole(Roles.Editor) || http.User.IsInRole(Roles.Administrator),
        http.User.IsInRole(Roles.Administrator)));
}

/// <summary>Who is signed in and what they may do.</summary>
public sealed record Desk(string Name, bool MayPublish, bool MayAdminister);
