using Comity.Web.Platform.Localization;

namespace Comity.Web.Features.Laws;

/// <summary>What a version is called where the law is already named: «version of 12 February 2026».</summary>
public static class VersionNames
{
    public static string Of(VersionSummary version, Phrasebook phrases) =>
        version.VersionDate.Length == 0 ? phrases["version.original"] : phrases["version.of", phrases.Date(version.VersionDate)];
}
