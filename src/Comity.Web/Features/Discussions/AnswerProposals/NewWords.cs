using Comity.Legislation.Provisions;
using Comity.Web.Features.Discussions.CarryOver;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Localization;

namespace Comity.Web.Features.Discussions.AnswerProposals;

/// <summary>Words of a later version that a proposal led to: they are there, or there is no such answer.</summary>
public sealed record NewWords(VersionSummary Version, string EId, string Quote)
{
    /// <summary>The words that the form names, or why they cannot be named; neither when it names none.</summary>
    internal static async Task<(NewWords? Words, Refusal? Refusal)> FindAsync(
        AnswerInput input, DiscussedText text, ComityDb db, LawLibrary library, CancellationToken cancellation)
    {
        if (!input.HasWords)
            return (null, null);
        if (Parse(input.Words!) is not { EId: { } eId } iri
            || PublishedWork.KeyOf(iri.WorkIri) != PublishedWork.KeyOf(text.Version.WorkIri)
            || await Versions.OfAsync(db, iri.WorkIri, cancellation) is not { } versions
            || versions.Find(iri, text.Version.Language) is not { } version
            || !NextVersion.IsLater(version, text.Discussion))
            return (null, new Refusal("answer.bad-words"));
        if ((await library.ReadAsync(version.Id, cancellation)).Find(eId) is not { } provision)
            return (null, new Refusal("answer.bad-words"));
        return Contains(provision, input.Quote!)
            ? (new NewWords(version, eId, input.Quote!), null)
            : (null, new Refusal("answer.not-there"));
    }

    /// <summary>Where the words are read; browsers that can mark them.</summary>
    public string Address => AddressOf(Version, EId, Quote);

    public static string AddressOf(VersionSummary version, string eId, string? quote) =>
        version.AddressOf(eId) + (quote is { Length: > 0 and <= 200 } && !quote.Contains('\n', StringComparison.Ordinal)
            ? "#:~:text=" + Uri.EscapeDataString(quote).Replace("-", "%2D", StringComparison.Ordinal)
            : "");

    private static bool Contains(Provision provision, string quote) =>
        Spaced($"{provision.Designation} {provision.Heading} {DiscussedText.WordsOf(provision)}")
            .Contains(Spaced(quote), StringComparison.Ordinal);

    private static string Spaced(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>An address of this or any site, with the provision behind <c>~</c> or <c>#</c>.</summary>
    private static LawIri? Parse(string address)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri.PathAndQuery + uri.Fragment
            : address;
        const string laws = "/akn/";
        if (!path.StartsWith(laws, StringComparison.Ordinal))
            return null;
        var parts = path[laws.Length..].Split('#', 2);
        var iri = LawIri.Parse(Uri.UnescapeDataString(parts[0]));
        return iri is { EId: null } && parts is [_, var fragment] ? iri with { EId = Uri.UnescapeDataString(fragment) } : iri;
    }
}
