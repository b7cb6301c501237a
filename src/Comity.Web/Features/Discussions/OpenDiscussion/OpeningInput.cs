using System.Globalization;
using System.Text.RegularExpressions;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions.SubmitProposal;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Localization;

namespace Comity.Web.Features.Discussions.OpenDiscussion;

/// <summary>What the form says, whatever it says; dates are ISO 8601, the last day included, in UTC.</summary>
public sealed partial record OpeningInput(
    string Version, string Key, string Opens, string Closes, string MayPropose, string MaySupport,
    IReadOnlyList<string> Languages, IReadOnlyList<string> Reasons, string Policy)
{
    /// <summary>The form before anybody has filled it in: all reasons apply, for as long as is usual.</summary>
    internal static OpeningInput Empty(DateOnly today, TimeSpan usual) => new(
        "", "", Iso(today), Iso(today.AddDays((int)usual.TotalDays)), nameof(VerificationLevel.Unverified),
        nameof(VerificationLevel.Unverified), [], Enum.GetNames<ModerationReason>(), "");

    internal static OpeningInput From(IFormCollection form) => new(
        form["Version"].ToString(), form["Key"].ToString(), form["Opens"].ToString(), form["Closes"].ToString(),
        form["MayPropose"].ToString(), form["MaySupport"].ToString(), [.. form["Languages"].OfType<string>()],
        [.. form["Reasons"].OfType<string>()], ProposalInput.Clean(form["Policy"]));

    /// <summary>What is missing or wrong, or null.</summary>
    /// <param name="languages">Those of the text.</param>
    internal Refusal? Check(IReadOnlyList<string> languages) => this switch
    {
        { Key: "open" } => new Refusal("open.bad-key"),
        _ when !Keys().IsMatch(Key) => new Refusal("open.bad-key"),
        _ when Discussion.MidnightOf(Opens) is null || Discussion.MidnightOf(Closes) is null => new Refusal("open.bad-dates"),
        _ when string.CompareOrdinal(Closes, Opens) < 0 => new Refusal("open.bad-dates"),
        _ when !IsName<VerificationLevel>(MayPropose) || !IsName<VerificationLevel>(MaySupport) => new Refusal("open.bad-level"),
        _ when Languages.Except(languages, StringComparer.Ordinal).Any() => new Refusal(
            "open.bad-languages", string.Join(", ", languages.Select(TextLanguages.NameOf))),
        _ when !Reasons.All(IsName<ModerationReason>) => new Refusal("open.bad-reasons"),
        { Policy.Length: > Discussion.LongestPolicy } => new Refusal("propose.long", Discussion.LongestPolicy),
        _ => null,
    };

    /// <summary>The discussion that was asked for; the form has been checked.</summary>
    internal Discussion Open(Guid work, VersionSummary version) => new()
    {
        Key = Key,
        WorkId = work,
        VersionDate = version.VersionDate,
        OpensAt = Discussion.MidnightOf(Opens)!.Value,
        ClosesAt = Discussion.MidnightOf(Closes)!.Value.AddDays(1),
        MayPropose = Enum.Parse<VerificationLevel>(MayPropose),
        MaySupport = Enum.Parse<VerificationLevel>(MaySupport),
        Languages = string.Join(' ', Languages.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        ReasonCodes = string.Join(
            ' ', Enum.GetNames<ModerationReason>().Where(name => Reasons.Count == 0
                || Reasons.Contains(name, StringComparer.Ordinal) || name == nameof(ModerationReason.NotMine))),
        Policy = Policy,
    };

    private static bool IsName<T>(string text)
        where T : struct, Enum => Enum.GetNames<T>().Contains(text, StringComparer.Ordinal);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,79}$", RegexOptions.NonBacktracking)]
    private static partial Regex Keys();
}
