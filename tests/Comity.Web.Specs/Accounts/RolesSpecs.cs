using System.Net;
using Comity.Web.Features.Accounts;
using Comity.Web.Platform.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Specs.Accounts;

/// <summary>What administrators do, and that it is on record.</summary>
public sealed class RolesSpecs : IAsyncLifetime
{
    private TestSite site = null!;
    private HttpClient administrator = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        await site.OpenAsync("chief", Roles.Administrator);
        administrator = await site.EnterAsync("chief");
    }

    public async ValueTask DisposeAsync()
    {
        administrator.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_role_that_is_given_or_taken_counts_from_the_next_request_on_and_is_on_record()
    {
        var person = await site.OpenAsync("somebody");
        using var browser = await site.EnterAsync("somebody");
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(browser, "/laws/upload"));
        await GiveAsync(person, "somebody", Roles.Editor);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, "/laws/upload"));
        await GiveAsync(person, "somebody");
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(browser, "/laws/upload"));
        Assert.Equal(
            [(AuditedAct.RoleGiven, person, "editor"), (AuditedAct.RoleTaken, person, "editor")], await RecordAsync());
    }

    [Fact]
    public async Task A_closed_account_is_out_at_once_and_cannot_come_back_until_it_is_opened()
    {
        var person = await site.OpenAsync("somebody", Roles.Editor);
        using var browser = await site.EnterAsync("somebody");
        await LockAsync(person);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser, "/account"));
        var refused = await TestSite.SubmitAsync(
            browser, "/account/sign-in", ("name", "somebody"), ("password", TestSite.Password));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await LockAsync(person);
        using var again = await site.EnterAsync("somebody");
        Assert.Equal(
            [(AuditedAct.AccountLocked, person, null), (AuditedAct.AccountUnlocked, person, null)], await RecordAsync());
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        var chief = await site.AskAsync(db => db.Users.Select(account => account.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await GiveAsync(chief, "chief")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await LockAsync(chief)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(administrator, "/account/people"));
        Assert.Empty(await RecordAsync());
    }

    [Fact]
    public async Task Two_administrators_who_take_the_role_from_each_other_leave_one()
    {
        var chief = await site.AskAsync(db => db.Users.Select(account => account.Id).SingleAsync());
        var second = await site.OpenAsync("second", Roles.Administrator);
        using var other = await site.EnterAsync("second");
        await Task.WhenAll(GiveAsync(second, "second"), GiveAsync(chief, "chief", by: other));
        Assert.Equal(1, await site.AskAsync(db => db.UserRoles.CountAsync(
            held => db.Roles.Any(role => role.Id == held.RoleId && role.Name == Roles.Administrator))));
    }

    [Fact]
    public async Task Somebody_who_is_invited_has_the_role_as_long_as_the_inviter_is_administrator()
    {
        using var guest = site.Browser();
        await InviteAsync("first@example.org");
        await TestSite.SubmitAsync(guest, await site.LinkAsync("first@example.org"), ("password", TestSite.Password));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(guest, "/laws/upload"));

        await InviteAsync("late@example.org");
        await site.OpenAsync("second", Roles.Administrator);
        using var other = await site.EnterAsync("second");
        var chief = await site.AskAsync(db => db.Users.Where(known => known.UserName == "chief").Select(known => known.Id)
            .SingleAsync());
        await GiveAsync(chief, "chief", by: other);
        using var late = site.Browser();
        await TestSite.SubmitAsync(late, await site.LinkAsync("late@example.org"), ("password", TestSite.Password));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(late, "/account"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(late, "/laws/upload"));
    }

    [Fact]
    public async Task The_record_cannot_be_changed()
    {
        await GiveAsync(await site.OpenAsync("somebody"), "somebody", Roles.Editor);
        await Assert.ThrowsAsync<InvalidOperationException>(() => site.AskAsync(async db =>
        {
            db.Remove(await db.Set<AuditEntry>().OrderBy(entry => entry.Id).FirstAsync());
            return await db.SaveChangesAsync();
        }));
    }

    private async Task<HttpResponseMessage> GiveAsync(Guid person, string name, string? role = null, HttpClient? by = null) =>
        await TestSite.SubmitAsync(by ?? administrator, $"/account/people?find={name}", $"/account/people/{person}/roles",
            role is null ? [] : [("roles", role)]);

    /// <summary>Closes the account, or opens it when it is closed.</summary>
    private Task<HttpResponseMessage> LockAsync(Guid person) => TestSite.SubmitAsync(
        administrator, "/account/people", $"/account/people/{person}/lock");

    private async Task InviteAsync(string address) => Assert.Equal(HttpStatusCode.OK, (await TestSite.SubmitAsync(
        administrator, "/account/people", ("address", address), ("role", Roles.Editor))).StatusCode);

    private Task<List<(AuditedAct, Guid?, string?)>> RecordAsync() => site.AskAsync(async db =>
        (await db.Set<AuditEntry>().OrderBy(entry => entry.Id).ToListAsync())
            .Select(entry => (entry.Act, entry.On, entry.Role)).ToList());

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string address) =>
        (await browser.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode;
}
