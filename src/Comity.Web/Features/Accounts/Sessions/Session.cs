namespace Comity.Web.Features.Accounts.Sessions;

/// <summary>A browser in which a person has signed in. Its cookie holds as long as this row is there.</summary>
public sealed class Session
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    /// <summary>The kind of browser and system, as the browser tells: enough to recognise one's own, no more.</summary>
    public required string Device { get; init; }

    public required SignInWay Way { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset SeenAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>How a person signed in.</summary>
public enum SignInWay
{
    Password, Passkey, Link, Identity,
}
