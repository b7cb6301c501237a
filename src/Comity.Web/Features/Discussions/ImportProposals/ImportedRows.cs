using System.Globalization;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using Comity.Language;
using Comity.Legislation.Provisions;
using Comity.Web.Features.Accounts;
using Comity.Web.Features.Discussions.SubmitProposal;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Localization;

namespace Comity.Web.Features.Discussions.ImportProposals;

/// <summary>Makes proposals out of the rows of a table. What is missing or doubtful is never guessed: such a row is held back,
/// with the reason.</summary>
/// <param name="texts">The texts discussed, one in each language.</param>
internal sealed class ImportedRows(
    Discussion discussion, IReadOnlyList<(VersionSummary Version, Law Law)> texts, Phrasebooks books, DateTimeOffset now)
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy", "dd/MM/yyyy", "yyyy.MM.dd"];

    private readonly NamedProvisions names = new([.. texts.Select(text => text.Law)]);

    private readonly Dictionary<string, ProposalKind> kinds = UiLanguages.All
        .SelectMany(language => Enum.GetValues<ProposalKind>().Select(kind => (Name: books.For(language)[$"asks.{kind}"], kind)))
        .Concat(Enum.GetValues<ProposalKind>().Select(kind => (Name: kind.ToString(), kind)))
        .DistinctBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(one => one.Name, one => one.kind, StringComparer.OrdinalIgnoreCase);

    /// <param name="table">The rows.</param>
    /// <param name="columns">Which column is what.</param>
    /// <param name="file">Which way they came, and the hash that names a row which has no number.</param>
    public List<ImportedRow> Read(CsvTable table, ImportColumns columns, ImportedFile file)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        var written = table.Rows.Select(row => LanguageDetector.Detect($"{row[columns.Reason]}\n{row[columns.Wording]}").Code)
            .ToList();
        // A short text does not say in which language it is: then it is that of most of the others.
        var usual = written.Where(code => texts.Any(text => text.Version.Language == code))
            .CountBy(code => code, StringComparer.Ordinal).OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key)
            .FirstOrDefault(texts.Min(text => text.Version.Language)!);
        return [.. table.Rows.Zip(written, (row, code) => Read(row, columns, file, numbers, code, usual))];
    }

    private ImportedRow Read(
        CsvRow row, ImportColumns columns, ImportedFile file, HashSet<string> numbers, string written, string usual)
    {
        var (source, isNumbered) = (file.Source, row[columns.Number].Length > 0);
        var number = isNumbered ? row[columns.Number]
            : string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(file.Hash.AsSpan(0, 5))}-{row.Number}");
        var (reason, wording) = (ProposalInput.Clean(row[columns.Reason]), ProposalInput.Clean(row[columns.Wording]));
        if (reason.Length + wording.Length == 0)
            return Held("import.no-words");
        if (!numbers.Add(number))
            return Held("import.number-twice", number);
        if (TextIn(row[columns.Language], written, usual) is not var (version, law))
            return Held("import.language", row[columns.Language]);
        if (!discussion.Hears(version.Language))
            return Held("import.language", TextLanguages.NameOf(version.Language));
        var eId = row[columns.Provision] is { Length: > 0 } cell ? names.Find(cell)
            : columns.Named == true ? names.FindIn($"{reason}\n{wording}") : null;
        if (eId is null || law.Find(eId) is not { } provision)
            return Held(row[columns.Provision].Length > 0 ? "import.provision" : "import.no-provision", row[columns.Provision]);
        if (KindOf(row[columns.Kind], wording) is not { } kind)
            return Held("import.kind", row[columns.Kind], string.Join(", ", kinds.Keys));

        var quote = DiscussedText.WordsOf(provision);
        // A wording that the kind has no use for is kept with the reason: nothing that was written is lost.
        if (kind is not (ProposalKind.Modify or ProposalKind.Add) && wording.Length > 0)
            (reason, wording) = ($"{wording}\n{reason}".Trim(), "");
        var input = new ProposalInput(Guid.Empty, eId, kind, wording, reason);
        if ((input.Check(quote) ?? input.NamesSomebody(quote)) is { } refusal)
            return Held(refusal.Key, refusal.Values);
        var (contact, received) = (ContactOf(row[columns.Contact]), ReceivedOn(row[columns.Received]));
        if (contact is null && row[columns.Contact].Length > 0)
            return Held("import.contact", row[columns.Contact]);
        if (received is null && row[columns.Received].Length > 0)
            return Held("import.date", row[columns.Received]);
        return new ImportedRow(row, number, isNumbered, new Proposal
        {
            Id = IdOf($"{discussion.Id:N}\n{source}\n{number}"),
            DiscussionId = discussion.Id,
            Kind = kind,
            VersionId = version.Id,
            EId = eId,
            Identity = DiscussedText.IdentityOf(provision),
            Quote = quote,
            Wording = wording,
            Reason = reason,
            Language = version.Language,
            AuthorId = null,
            Pseudonym = discussion.PseudonymOf(IdOf($"{source}\n{contact ?? number}")),
            Level = VerificationLevel.Unverified,
            SubmittedAt = now,
            IsLate = (received is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : now)
                >= discussion.ClosesAt,
            Source = source,
            ReceivedOn = received,
        }, contact, null);

        ImportedRow Held(string key, params object?[] values) => 
            new(row, number, isNumbered, null, null, new Refusal(key, values));
    }

    /// <summary>The text in the language that the table says, or in which the words are written; where there is none in that
    /// language, in the usual one.</summary>
    private (VersionSummary Version, Law Law)? TextIn(string said, string written, string usual)
    {
        if (said.Length == 0)
            return texts.FirstOrDefault(
                text => text.Version.Language == written, texts.First(text => text.Version.Language == usual));
        var wanted = TextLanguages.FromTag(said.ToLowerInvariant());
        var at = texts.ToList().FindIndex(text => text.Version.Language == wanted
            || TextLanguages.NameOf(text.Version.Language).Equals(said, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : texts[at];
    }

    private ProposalKind? KindOf(string said, string wording) => said.Length > 0
        ? kinds.TryGetValue(said, out var kind) ? kind : null
        : wording.Length > 0 ? ProposalKind.Modify : ProposalKind.Question;

    /// <summary>An address to which a receipt can be sent; null for anything else.</summary>
    private static string? ContactOf(string cell) =>
        MailAddress.TryCreate(cell, out var address) && address.Address == cell && cell.Length <= 256
        && cell.All(letter => letter is > ' ' and < (char)127) ? cell.ToLowerInvariant() : null;

    private DateOnly? ReceivedOn(string cell) =>
        DateOnly.TryParseExact(cell.Split(' ', 'T')[0], Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day <= DateOnly.FromDateTime(now.UtcDateTime).AddDays(1) && day.Year > 1990 ? day : null;

    /// <summary>The same for the same: a file that is handed in twice is taken once.</summary>
    private Guid IdOf(string self) =>
        new(HMACSHA256.HashData(discussion.PseudonymKey, Encoding.UTF8.GetBytes(self)).AsSpan(0, 16));
}

/// <summary>A row of the table.</summary>
/// <param name="Number">Its number there, or one made of the file and the row.</param>
/// <param name="IsNumbered">The table gives the number.</param>
/// <param name="Proposal">What it becomes; null where it is held back.</param>
/// <param name="Contact">Where the receipt goes.</param>
/// <param name="Held">Why it is held back.</param>
public sealed record ImportedRow(
    CsvRow Row, string Number, bool IsNumbered, Proposal? Proposal, string? Contact, Refusal? Held)
{
    private string Words => $"{Proposal!.EId}\n{Proposal.Wording}\n{Proposal.Reason}";

    /// <summary>Held back where it is doubtful whether it is here: its number with other words, or its words without a
    /// number.</summary>
    internal ImportedRow Beside(IReadOnlyDictionary<Guid, string> here, IReadOnlySet<string> words) => Proposal is null ? this
        : here.TryGetValue(Proposal.Id, out var before)
            ? before.EndsWith("\n\n", StringComparison.Ordinal) || before == Words ? this : Hold("import.number-here")
        : !IsNumbered && words.Contains(Words) ? Hold("import.words-here")
        : this;

    private ImportedRow Hold(string why) => this with { Proposal = null, Contact = null, Held = new Refusal(why) };
}
