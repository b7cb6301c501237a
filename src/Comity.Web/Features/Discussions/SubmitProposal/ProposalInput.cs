using System.Globalization;
using System.Text;
using Comity.Deliberation.PersonalData;
using Comity.Legislation.Provisions;
using Comity.Web.Platform.Localization;

namespace Comity.Web.Features.Discussions.SubmitProposal;

/// <summary>What the form says.</summary>
/// <param name="Id">Given by the form, so that the same form sent twice is one proposal.</param>
public sealed record ProposalInput(Guid? Id, string? EId, ProposalKind? Kind, string? Wording, string? Reason)
{
    public ProposalKind KindOrDefault => Kind ?? ProposalKind.Modify;

    public bool HasWording => KindOrDefault is ProposalKind.Modify or ProposalKind.Add;

    /// <summary>As typed, without what cannot be seen: controls and marks that turn the direction of writing.</summary>
    public ProposalInput Cleaned() => this with { Wording = Clean(Wording), Reason = Clean(Reason) };

    /// <summary>What is missing or too much, or null.</summary>
    public Refusal? Check(string quote) => this switch
    {
        { Kind: null } or { Id: null } => new Refusal("propose.choose"),
        _ when !Enum.IsDefined(KindOrDefault) => new Refusal("propose.choose"),
        { Wording.Length: > Proposal.LongestText } => new Refusal("propose.long", Proposal.LongestText),
        { Reason.Length: > Proposal.LongestReason } => new Refusal("propose.long", Proposal.LongestReason),
        { HasWording: true, Wording: null or "" } => new Refusal("propose.no-wording"),
        { Kind: ProposalKind.Modify } when Wording == quote => new Refusal("propose.same"),
        { HasWording: false, Reason: null or "" } => new Refusal("propose.no-reason"),
        _ => null,
    };

    /// <summary>Nothing about a person is kept that the author would regret tomorrow: what stands in the law itself is
    /// none.</summary>
    /// <returns>The first that was found, or null.</returns>
    public Refusal? NamesSomebody(string quote)
    {
        foreach (var text in (string[])[Wording ?? "", Reason ?? ""])
        {
            foreach (var found in PersonalDataDetector.Find(text))
            {
                var words = text.Substring(found.Start, found.Length);
                if (!quote.Contains(words, StringComparison.Ordinal))
                    return new Refusal($"personal.{found.Kind}", words);
            }
        }

        return null;
    }

    public static ProposalInput For(Provision provision, ProposalKind kind) => new(
        Guid.CreateVersion7(), provision.EId, kind,
        kind == ProposalKind.Modify ? DiscussedText.WordsOf(provision) : "", "");

    internal static string Clean(string? typed)
    {
        var text = new StringBuilder();
        foreach (var rune in (typed ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                text.Append(rune);
        }

        return text.ToString().Trim();
    }
}
