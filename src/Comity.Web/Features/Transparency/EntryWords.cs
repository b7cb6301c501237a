using System.Globalization;
using System.Text.Json.Nodes;
using Comity.Ledger.Entries;
using Comity.Web.Platform.Localization;
using Comity.Web.Platform.Log;

namespace Comity.Web.Features.Transparency;

/// <summary>An entry as people read it.</summary>
/// <param name="Index">Its place.</param>
/// <param name="Type">What kind it is; empty for one that this program does not know.</param>
/// <param name="Time">When it was received; null when it does not say.</param>
/// <param name="Subject">The address of what it is about, on this site.</param>
/// <param name="Json">The entry itself.</param>
public sealed record EntryWords(long Index, string Type, DateTimeOffset? Time, string? Subject, string Json)
{
    internal static EntryWords Of(LogEntry entry, EntryTypes types)
    {
        var members = CanonicalJson.Parse(entry.Body) as JsonObject;
        var type = members?["type"]?.ToString() ?? "";
        DateTimeOffset? time = DateTimeOffset.TryParse(members?["time"]?.ToString(), CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out var read) ? read : null;
        return new EntryWords(entry.Index, types.Known.Contains(type, StringComparer.Ordinal) ? type : "", time, entry.Subject,
            System.Text.Encoding.UTF8.GetString(entry.Body));
    }

    public string In(Phrasebook phrases) => Type.Length > 0 ? phrases[$"entry.{Type}"] : phrases["log.entry.unknown"];

    public string When(Phrasebook phrases) => Time is { } time
        ? $"{phrases.Moment(time)}, {time.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture)} UTC" : "";
}
