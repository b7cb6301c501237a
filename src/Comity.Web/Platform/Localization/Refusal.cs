namespace Comity.Web.Platform.Localization;

/// <summary>Why something was not done: a key of the phrasebook and the values that go into the phrase.</summary>
public sealed record Refusal(string Key, params object?[] Values)
{
    public string In(Phrasebook phrases) => phrases[Key, Values];
}
