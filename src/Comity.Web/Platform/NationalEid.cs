namespace Comity.Web.Platform;

/// <summary>A provider of verified identities that speaks OpenID Connect.</summary>
/// <param name="Authority">The issuer: its configuration is at <c>/.well-known/openid-configuration</c> below it.</param>
/// <param name="ClientId">What the provider knows this site as.</param>
/// <param name="ClientSecret">What the site proves that with.</param>
/// <param name="Key">The secret that pseudonyms of people are made with, at least 32 bytes. It must never change: with another
/// key nobody is recognised.</param>
public sealed record NationalEid(Uri Authority, string ClientId, string ClientSecret, byte[] Key)
{
    /// <summary>How people call it.</summary>
    public string Name { get; init; } = "eID";

    /// <summary>The claim of its ID token that says the region a person lives in, by its code; null without one.</summary>
    public string? RegionClaim { get; init; }
}
