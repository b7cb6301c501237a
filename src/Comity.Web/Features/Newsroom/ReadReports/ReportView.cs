using Comity.Communiques.Reading;

namespace Comity.Web.Features.Newsroom.ReadReports;

/// <summary>A report as it is shown: its text in pieces, each with what it is, and the record beside it.</summary>
public sealed record ReportView(Report Report, Communique Record, IReadOnlyList<TextPiece> Pieces)
{
    public string Words(TextSpan span) => Record.Text[span.Start..span.End];

    internal static ReportView Of(Report report, Communique record)
    {
        (TextSpan Span, string Class)[] marks =
        [
            .. record.People.SelectMany(person => person.Mentions).Select(span => (span, "person")),
            .. record.Bodies.Concat(record.Places).SelectMany(one => one.Mentions).Select(span => (span, "place")),
            .. record.Figures.Select(one => (one.Span, "figure")),
            .. record.Credits.Select(span => (span, "credit")),
            .. record.Events.Select(one => (one.Span, "told")),
            .. record.Commitments.Select(one => (one.What, "promised")),
        ];
        // What the record points at begins a piece of its own, so that it can be gone to.
        var targets = record.Events.Select(one => one.Span.Start).Concat(record.Commitments.Select(one => one.What.Start))
            .Concat(record.Figures.Select(one => one.Span.Start)).Concat(record.Sayings.Select(one => one.Words.Start))
            .Concat(record.People.Select(person => person.Mentions[0].Start))
            .Concat(record.Bodies.Select(body => body.Mentions[0].Start)).ToHashSet();
        var cuts = marks.SelectMany(mark => (int[])[mark.Span.Start, mark.Span.End]).Concat(targets)
            .Concat([0, record.Text.Length]).Distinct().Order().ToList();
        return new ReportView(report, record,
        [
            .. cuts.Zip(cuts.Skip(1), (start, end) => new TextPiece(
                record.Text[start..end], targets.Contains(start) ? start : null,
                string.Join(' ', marks.Where(mark => mark.Span.Contains(start)).Select(mark => mark.Class)
                    .Distinct(StringComparer.Ordinal)))),
        ]);
    }
}

/// <summary>A part of a text in which the same things are said from its beginning to its end.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Target">Its place, where the record points at it.</param>
/// <param name="Class">What it is: <c>person</c>, <c>place</c>, <c>figure</c>, <c>credit</c>, <c>told</c> or <c>promised</c>,
/// several of them, or nothing.</param>
public sealed record TextPiece(string Text, int? Target, string Class);
