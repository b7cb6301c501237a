using System.Text.RegularExpressions;
using Comity.Web.Platform.Localization;

namespace Comity.Web.Features.Laws;

/// <summary>An address of a law by the Akoma Ntoso naming convention, taken apart.</summary>
/// <param name="WorkIri">The work, <c>/akn/kz/act/1995-08-30/constitution</c>.</param>
/// <param name="Language">ISO 639-2/T; null when the address names the work only.</param>
/// <param name="VersionDate">The version; empty for the original; null when the address names none: the newest.</param>
/// <param name="InForceOn">True for <c>rus:2020-01-01</c>, the version that was in force on that day.</param>
/// <param name="EId">The provision after <c>~</c>, or null.</param>
/// <param name="Format">The file format after the last dot, or null.</param>
public sealed partial record LawIri(
    string WorkIri, string? Language = null, string? VersionDate = null, bool InForceOn = false, string? EId = null,
        string? Format = null)
{
    /// <summary>Takes apart what follows <c>/akn/</c>; null when it is no such address.</summary>
    public static LawIri? Parse(string path)
    {
        var match = Pattern().Match(path.TrimEnd('/'));
        if (!match.Success)
            return null;
        var language = Part("language");
        return new LawIri(
            "/akn/" + match.Groups["work"].Value,
            language is null ? null : TextLanguages.FromTag(language.ToLowerInvariant()),
            match.Groups["sign"].Success ? match.Groups["version"].Value : null,
            match.Groups["sign"].Value == ":",
            Part("eid"),
            Part("format")?.ToLowerInvariant());

        string? Part(string name) => match.Groups[name] is { Success: true, Length: > 0 } group ? group.Value : null;
    }

    // country / type / [date] / name, then language and version, a component, a portion and a format, each of which may be
    // absent.
    [GeneratedRegex(
        """
        ^(?<work>[a-z]{2}(-[a-z0-9]+)?/[a-z]+(/\d{4}(-\d\d(-\d\d)?)?)?/[\p{L}\p{N}][\p{L}\p{N}_-]*)
        (/(?<language>[a-z]{2,3})((?<sign>[@:])(?<version>[\d-]*))?)?
        (/?(!main)?~(?<eid>[^/~]+?))?
        (\.(?<format>akn|xml))?$
        """,
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
