using Comity.Web.Design;
using Comity.Web.Platform.Data;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Accounts.Sessions;

/// <summary>A person sees where they are signed in, and signs out there.</summary>
public static class ListSessions
{
    public static void MapSessions(this IEndpointRouteBuilder app)
    {
        app.MapGet("/account/sessions", ShowAsync).RequireAuthorization(Policies.SignedIn);
        app.MapPost("/account/sessions/{id:guid}/end", EndAsync).RequireAuthorization(Policies.SignedIn)
            .WithMetadata(new RequireAntiforgeryTokenAttribute());
        app.MapPost("/account/sessions/end-others", EndOthersAsync).RequireAuthorization(Policies.SignedIn)
            .WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> ShowAsync(HttpContext http, ComityDb db, TimeProvider time, CancellationToken cancellation)
    {
        var person = http.User.Id();
        var now = time.GetUtcNow();
        return Pages.Show<SessionsPage>(new SessionsView(
            await db.Set<Session>().AsNoTracking().Where(session => session.AccountId == person && session.ExpiresAt > now)
                .OrderByDescending(session => session.SeenAt).ToListAsync(cancellation),
            http.User.Session()!.Value));
    }

    private static async Task<IResult> EndAsync(Guid id, HttpContext http, ComityDb db, CancellationToken cancellation)
    {
        var person = http.User.Id();
        return await db.Set<Session>().Where(session => session.Id == id && session.AccountId == person)
            .ExecuteDeleteAsync(cancellation) == 0
            ? Results.NotFound()
            : Results.LocalRedirect("/account/sessions");
    }

    private static async Task<IResult> EndOthersAsync(HttpContext http, ComityDb db, CancellationToken cancellation)
    {
        await SessionCookie.EndOthersAsync(db, http.User.Id(), http.User.Session(), cancellation);
        return Results.LocalRedirect("/account/sessions");
    }
}

/// <summary>The sessions of a person, and which is this one.</summary>
public sealed record SessionsView(IReadOnlyList<Session> All, Guid Here);
