namespace Comity.Web.Platform.Log;

/// <summary>The types of entries that this program writes: each part of the site names its own.</summary>
public sealed record EntryTypes(IReadOnlyList<string> Known);
