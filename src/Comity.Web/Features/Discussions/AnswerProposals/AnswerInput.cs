using Comity.Web.Features.Discussions.SubmitProposal;
using Comity.Web.Platform.Localization;

namespace Comity.Web.Features.Discussions.AnswerProposals;

/// <summary>What the form of an answer says.</summary>
/// <param name="Words">The address of the provision in a later version that the proposal led to.</param>
/// <param name="Quote">The words there.</param>
public sealed record AnswerInput(
    Disposition? Disposition = null, string? Reason = null, string? Words = null, string? Quote = null)
{
    public static AnswerInput Empty { get; } = new(null, "", "", "");

    public bool IsAccepted => Disposition?.IsAccepted() == true;

    /// <summary>Whether it says which words it led to.</summary>
    public bool HasWords => Words is { Length: > 0 } && IsAccepted;

    public AnswerInput Cleaned() => this with
    {
        Reason = ProposalInput.Clean(Reason),
        Words = Words?.Trim(),
        Quote = ProposalInput.Clean(Quote),
    };

    /// <summary>What is missing or too much, or null.</summary>
    public Refusal? Check() => this switch
    {
        { Disposition: null } => new Refusal("answer.choose"),
        _ when !Enum.IsDefined(Disposition.Value) => new Refusal("answer.choose"),
        { Reason: null or "" } => new Refusal("answer.no-reason"),
        { Reason.Length: > Answer.LongestReason } => new Refusal("propose.long", Answer.LongestReason),
        { Quote.Length: > Answer.LongestQuote } => new Refusal("propose.long", Answer.LongestQuote),
        { IsAccepted: false } when Quote is { Length: > 0 } => new Refusal("answer.words-of-rejected"),
        { HasWords: true, Quote: null or "" } => new Refusal("answer.no-quote"),
        { HasWords: false } when Quote is { Length: > 0 } => new Refusal("answer.bad-words"),
        _ => null,
    };
}
