using System.Security.Claims;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Accounts.Sessions;

/// <summary>The cookie names a row of <see cref="Session"/>, and at every request the person, their roles and their level are
/// read afresh: what is ended, locked, given or taken counts from the next request on.</summary>
public sealed class SessionCookie(ComityDb db, OpenSessions sessions, TimeProvider time) : CookieAuthenticationEvents
{
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);
    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(5);

    /// <summary>Signs the person in; whoever was signed in in this browser is signed out.</summary>
    public static Task EnterAsync(HttpContext http, Account account, SignInWay way) => http.SignInAsync(
        IdentityConstants.ApplicationScheme, Person.Principal(account.Id, account.DisplayName, [new("way", way.ToString())]));

    /// <summary>Signs the person out everywhere but here.</summary>
    public static Task<int> EndOthersAsync(ComityDb db, Guid account, Guid? here, CancellationToken cancellation) =>
        db.Set<Session>().Where(session => session.AccountId == account && session.Id != here).ExecuteDeleteAsync(cancellation);

    public override async Task SigningIn(CookieSigningInContext context)
    {
        var cancellation = context.HttpContext.RequestAborted;
        var now = time.GetUtcNow();
        var account = context.Principal!.Id();
        var before = context.HttpContext.User.Session();
        await db.Set<Session>().Where(session => session.Id == before || session.AccountId == account && session.ExpiresAt < now)
            .ExecuteDeleteAsync(cancellation);
        var session = new Session
        {
            AccountId = account,
            Device = Devices.NameOf(context.Request.Headers.UserAgent),
            Way = Enum.Parse<SignInWay>(context.Principal!.FindFirstValue("way")!),
            StartedAt = now,
            SeenAt = now,
            ExpiresAt = now + Idle,
        };
        db.Add(session);
        await db.SaveChangesAsync(cancellation);
        context.Principal = Person.Principal(
            account, context.Principal!.Identity!.Name!, [new(Person.SessionClaim, session.Id.ToString())]);
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var cancellation = context.HttpContext.RequestAborted;
        var now = time.GetUtcNow();
        var id = context.Principal?.Session();
        var found = id is null ? null : await sessions.ReadAsync(id.Value);
        if (found is null)
        {
            context.RejectPrincipal();
            return;
        }

        if (now - found.SeenAt > Precision)
        {
            await db.Set<Session>().Where(session => session.Id == id).ExecuteUpdateAsync(change => change
                .SetProperty(session => session.SeenAt, now).SetProperty(session => session.ExpiresAt, now + Idle), cancellation);
        }

        context.ReplacePrincipal(Person.Principal(found.AccountId, found.DisplayName,
        [
            new(Person.SessionClaim, id.ToString()!), new(Person.LevelClaim, found.Level.ToString()),
            .. found.Region is null ? Array.Empty<Claim>() : [new(Person.RegionClaim, found.Region)],
            .. found.Roles.Select(role => new Claim(ClaimTypes.Role, role)),
        ]));
    }

    public override async Task SigningOut(CookieSigningOutContext context)
    {
        var id = context.HttpContext.User.Session();
        await db.Set<Session>().Where(session => session.Id == id).ExecuteDeleteAsync(context.HttpContext.RequestAborted);
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>A path, because the host in a request may be anybody's.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
            context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
        else
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
