using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Features.Discussions;

/// <summary>A nationwide discussion of one published version of a law, in all its languages.</summary>
public sealed class Discussion
{
    public const int LongestKey = 80;
    public const int LongestPolicy = 5_000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Its name in the address, <c>/discussions/{key}</c>.</summary>
    public required string Key { get; init; }

    public Guid WorkId { get; init; }

    public PublishedWork? Work { get; init; }

    /// <summary>The date of the version discussed, which is the same in every language; empty for the original.</summary>
    public required string VersionDate { get; init; }

    public required DateTimeOffset OpensAt { get; init; }

    public required DateTimeOffset ClosesAt { get; set; }

    /// <summary>How sure the site must be of who somebody is before they may propose.</summary>
    public required VerificationLevel MayPropose { get; init; }

    /// <summary>The same for supporting a proposal and judging an article.</summary>
    public required VerificationLevel MaySupport { get; init; }

    /// <summary>The languages in which it hears proposals, ISO 639-2/T, separated by spaces; empty for all of the text.</summary>
    public string Languages { get; init; } = "";

    /// <summary>The reasons for which words may be hidden, separated by spaces; empty for all that there are.</summary>
    public string ReasonCodes { get; init; } = "";

    /// <summary>What the secretariat says about how it moderates; everybody reads it.</summary>
    public string Policy { get; init; } = "";

    /// <summary>What pseudonyms are made with: nobody can tell from two discussions that the same person spoke.</summary>
    public byte[] PseudonymKey { get; private init; } = RandomNumberGenerator.GetBytes(32);

    public string Address => $"/discussions/{Key}";

    public IReadOnlyList<ModerationReason> Reasons => ReasonCodes.Length == 0
        ? Enum.GetValues<ModerationReason>()
        : [.. ReasonCodes.Split(' ').Select(Enum.Parse<ModerationReason>)];

    public string AddressOf(string eId) => $"{Address}/~{Uri.EscapeDataString(eId)}";

    public Phase PhaseAt(DateTimeOffset now) => now < OpensAt ? Phase.Coming : now < ClosesAt ? Phase.Open : Phase.Closed;

    public bool Hears(string language) =>
        Languages.Length == 0 || Languages.Split(' ').Contains(language, StringComparer.Ordinal);

    /// <summary>The beginning of a day in UTC, as forms give it (ISO 8601); null for what is no day, or the last that there
    /// is.</summary>
    internal static DateTimeOffset? MidnightOf(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day < DateOnly.MaxValue
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : null;

    /// <summary>Within a transaction that enters something about its end: nobody else has changed that in between.</summary>
    /// <param name="together">Where the entry is stored.</param>
    /// <param name="to">The new end; null where it stays.</param>
    /// <exception cref="DbUpdateConcurrencyException">Somebody has.</exception>
    internal void MustStillClose(ComityDb together, DateTimeOffset? to = null)
    {
        if (together.Set<Discussion>().Where(row => row.Id == Id && row.ClosesAt == ClosesAt)
            .ExecuteUpdate(row => row.SetProperty(one => one.ClosesAt, to ?? ClosesAt)) == 0)
            throw new DbUpdateConcurrencyException("The discussion closes at another time by now.");
    }

    /// <summary>What a person is called in this discussion and its log entries.</summary>
    public string PseudonymOf(Guid person) =>
        Code(HMACSHA256.HashData(PseudonymKey, Encoding.ASCII.GetBytes(person.ToString("N", CultureInfo.InvariantCulture))));

    /// <summary>Ten characters that nobody mistakes for others when reading them aloud.</summary>
    internal static string Code(ReadOnlySpan<byte> bytes)
    {
        const string letters = "23456789abcdefghjkmnpqrstuvwxyz";
        var code = new char[10];
        for (var place = 0; place < code.Length; place++)
            code[place] = letters[bytes[place] % letters.Length];
        return new string(code);
    }
}

/// <summary>Where a discussion stands.</summary>
public enum Phase
{
    /// <summary>Announced.</summary>
    Coming,

    /// <summary>Proposals and supports count.</summary>
    Open,

    /// <summary>What comes now is kept and marked late.</summary>
    Closed,
}
