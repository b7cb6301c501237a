using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Accounts.Sessions;

/// <summary>Reads who is signed in. Every request of a signed-in person asks, so those that ask at once are answered by one
/// query.</summary>
public sealed class OpenSessions
{
    private const int MostAtOnce = 256;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    private readonly Batcher<Guid, OpenSession?> _batches;

    public OpenSessions(IServiceScopeFactory scopes, TimeProvider time) => _batches = new(MostAtOnce, async ids =>
    {
        await using var scope = scopes.CreateAsyncScope();
        var found = await ReadAsync(scope.ServiceProvider.GetRequiredService<ComityDb>(), ids, time.GetUtcNow());
        return [.. ids.Select(found.GetValueOrDefault)];
    });

    /// <summary>The session as it is now; null when it has ended, or its account is locked.</summary>
    public Task<OpenSession?> ReadAsync(Guid id) => _batches.AskAsync(id);

    private static Task<Dictionary<Guid, OpenSession>> ReadAsync(ComityDb db, IReadOnlyList<Guid> ids, DateTimeOffset now) => (
        from session in db.Set<Session>()
        where ids.Contains(session.Id) && session.ExpiresAt > now && session.StartedAt > now - Longest
        join account in db.Users on session.AccountId equals account.Id
        where account.LockoutEnd == null || account.LockoutEnd < now
        select new OpenSession
        {
            Id = session.Id,
            AccountId = account.Id,
            DisplayName = account.DisplayName,
            SeenAt = session.SeenAt,
            Level = db.UserLogins.Any(login => login.UserId == account.Id) ? VerificationLevel.Identity
                : account.EmailConfirmed ? VerificationLevel.Email : VerificationLevel.Unverified,
            Region = account.Region,
            Roles = db.UserRoles.Where(held => held.UserId == account.Id)
                .Join(db.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Name!).ToList(),
        }).ToDictionaryAsync(session => session.Id);
}

/// <summary>A session that has not ended, and what counts of its account.</summary>
public sealed record OpenSession
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required string DisplayName { get; init; }

    public required DateTimeOffset SeenAt { get; init; }

    public required VerificationLevel Level { get; init; }

    public required string? Region { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }
}
