using Comity.Legislation.Tables;
using Comity.Legislation.Writing;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Localization;

namespace Comity.Web.Features.Discussions.TreatmentTable;

/// <summary>The table of proposals as a file, in the form that parliaments use. One is made at a time and none has more rows than
/// it may, so that nobody can fill the memory.</summary>
public sealed class TreatmentFiles : IDisposable
{
    /// <summary>How many rows a file has; what is more is in the next part.</summary>
    public const int MostRows = 10_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim _turn = new(1);

    public static IReadOnlyList<string> Formats { get; } = ["html", "docx", "csv", "json"];

    public static string TypeOf(string format) => format switch
    {
        "html" => "text/html; charset=utf-8",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "csv" => "text/csv; charset=utf-8",
        _ => "application/json",
    };

    /// <summary>The file; null when too many others are being made.</summary>
    internal async Task<byte[]?> MakeAsync(
        Func<Task<IReadOnlyList<TreatedRow>>> read, TreatedText treated, string format, Phrasebook phrases,
        CancellationToken cancellation)
    {
        if (!await _turn.WaitAsync(Patience, cancellation))
            return null;
        try
        {
            var rows = await read();
            return await Task.Run(() => Write(rows, treated, format, phrases), cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static byte[] Write(IReadOnlyList<TreatedRow> rows, TreatedText treated, string format, Phrasebook phrases)
    {
        var form = TableProfile.Find("treatment", TextLanguages.PreferredBy(phrases.Culture))!;
        var table = ComparativeTable.From(
            treated.Text.Law,
            [.. rows.Where(row => treated.Find(row.Proposal.EId) is not null).Select(row => Of(row, treated, phrases))],
            form with
            {
                Columns =
                [
                    .. form.Columns.Select(column => column with { Width = column.Width * 4 / 5 }),
                    new TableColumn(ColumnKind.Proposed, 20, [phrases["table.new"]]),
                ],
            });
        using var stream = new MemoryStream();
        WriterOf(format)(table, stream);
        return stream.ToArray();
    }

    private static TreatedProposal Of(TreatedRow row, TreatedText treated, Phrasebook phrases)
    {
        var proposal = row.Proposal;
        return new TreatedProposal(
            proposal.EId,
            proposal.Shown is { } words
                ? Lines($"{phrases[$"asks.{proposal.Kind}"]}:", words.Wording, words.Reason)
                : proposal.WhyNotShown(phrases),
            Lines(
                phrases["proposal.code", proposal.Code], phrases["proposal.by", proposal.Pseudonym],
                phrases["proposal.supports", row.Supports, row.Verified]),
            row.Answer is { } answer
                ? Lines(phrases[$"disposition.{answer.Disposition}"], answer.Reason)
                : phrases["table.unanswered"],
            NewWording(row, treated, phrases));
    }

    private static string NewWording(TreatedRow row, TreatedText treated, Phrasebook phrases)
    {
        var words = treated.WordsOf(row.Answer);
        if (words is null && treated.Next is null)
            return "";
        var carried = treated.Next?.Carry(row.Proposal.EId);
        return Lines(
            words?.Quote,
            words is null ? null : $"{VersionNames.Of(words.Version, phrases)}, {words.Version.AddressOf(words.EId)}",
            carried is null ? null : phrases[$"carried.{carried.State}"],
            carried?.Provision is { } provision ? ProvisionNames.Of(treated.Next!.Law, provision, phrases) : null);
    }

    private static string Lines(params IEnumerable<string?> lines) =>
        string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));

    private static Action<ComparativeTable, Stream> WriterOf(string format) => format switch
    {
        "html" => ComparativeTableHtml.Write,
        "docx" => ComparativeTableDocx.Write,
        "json" => ComparativeTableJson.Write,
        _ => ComparativeTableCsv.Write,
    };
}
