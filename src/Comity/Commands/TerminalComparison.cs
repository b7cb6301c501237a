using System.Globalization;
using System.Text.Json;
using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;
using Comity.Speaking;

namespace Comity.Commands;

/// <summary>A comparison as text: a line per class, then the changes, each word marked by signs as well as by colour.</summary>
internal sealed class TerminalComparison
{
    private readonly Comparison comparison;
    private readonly TerminalText output;
    private readonly Speech speech;
    private readonly ComparedLaw old;
    private readonly ComparedLaw @new;

    private TerminalComparison(Comparison comparison, TerminalText output, Speech speech)
    {
        (this.comparison, this.output, this.speech) = (comparison, output, speech);
        old = new ComparedLaw(comparison.Old, comparison.Level);
        @new = new ComparedLaw(comparison.New, comparison.Level);
    }

    /// <summary>The whole is every provision with all its words, down to the shape of marks; else there is only what changed,
    /// without what a typesetter alone sees.</summary>
    public static void Write(Comparison comparison, bool whole, TerminalText output, Speech speech)
    {
        var terminal = new TerminalComparison(comparison, output, speech);
        var folded = whole ? [] : comparison.Correspondences.Where(terminal.IsOfShapesOnly).ToHashSet();
        terminal.Summarise(folded.Count);
        foreach (var row in comparison.Correspondences)
            if ((row.Class != ChangeClass.Identical || whole) && !folded.Contains(row))
                terminal.Write(row, whole);
        terminal.WriteStaleReferences();
    }

    private void Summarise(int folded)
    {
        output.Line($"{NameOf(comparison.Old)}  →  {NameOf(comparison.New)}");
        foreach (var group in comparison.Correspondences.CountBy(row => row.Class).OrderBy(pair => pair.Key))
            output.Line(Counted(group.Value, Describe(group.Key) + (group.Key == ChangeClass.PunctuationOnly && folded > 0
                ? $" ({speech["compare.folded", folded]})" : "")));
        if (comparison.StaleReferences.Count > 0)
            output.Line(Counted(comparison.StaleReferences.Count, speech["stale.count"]));
    }

    private static string NameOf(Law law) => law.Title.Length > 0 ? law.Title : law.Work.Name;

    private static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count,6}  {what}");

    private void Write(Correspondence row, bool whole)
    {
        var (before, after) = Texts(row);
        var spans = WordDifference.Between(before, after, exact: whole || row.Class == ChangeClass.PunctuationOnly);
        output.Line();
        output.Line(Title(row, LookAlikes.In(spans, speech)), Look.Bold);
        if (!whole && spans.All(span => span.Kind == DifferenceKind.Kept))
        {
            // Only the number or the place is another: the beginning tells which provision it is.
            if (after.Length > 0)
                output.Line(Elision.Beginning(after.Split('\n')[0]));
            return;
        }

        foreach (var paragraph in MarkedParagraphs.Of(spans, whole))
        {
            foreach (var stretch in paragraph)
                output.Write(stretch.Text, stretch.Look);
            output.EndLine();
        }
    }

    /// <summary>Whether nothing differs but what counts as equal in a comparative table too.</summary>
    private bool IsOfShapesOnly(Correspondence row) =>
        row.Class == ChangeClass.PunctuationOnly && Texts(row) is var (before, after)
        && WordDifference.Between(before, after).All(span => span.Kind == DifferenceKind.Kept);

    private (string Before, string After) Texts(Correspondence row)
    {
        var isPair = row.Old.Count < 2 && row.New.Count < 2;
        var (before, after) = (old.TextOf(row.Old, !isPair), @new.TextOf(row.New, !isPair));
        if (row.Class == ChangeClass.Copied)
            return ("", after);
        return row.Old is [var from] && row.New is [var to] && from.Heading != to.Heading
            ? ($"{from.Heading}\n{before}", $"{to.Heading}\n{after}")
            : (before, after);
    }

    private string Title(Correspondence row, string lookAlikes)
    {
        var names = string.Join(" + ", row.Old.Select(old.Title));
        var after = string.Join(" + ", row.New.Select(@new.Title));
        var place = names.Length == 0 ? after : after.Length == 0 || names == after ? names : $"{names} → {after}";
        var also = row switch
        {
            { Class: ChangeClass.Moved, IsRenumbered: true } => ", " + Describe(ChangeClass.Renumbered),
            { IsMoved: true, Class: not ChangeClass.Moved } => ", " + Describe(ChangeClass.Moved),
            _ => "",
        };
        var heading = row.New.Concat(row.Old).Select(provision => provision.Heading)
            .FirstOrDefault(text => text.Length > 0 && !place.Contains(text, StringComparison.Ordinal));
        return $"{place}  {(heading is null ? "" : heading + "  ")}({Describe(row.Class)}{also}"
            + (lookAlikes.Length > 0 ? $"; {lookAlikes})" : ")");
    }

    private void WriteStaleReferences()
    {
        if (comparison.StaleReferences.Count == 0)
            return;
        output.Line();
        output.Line(speech["stale.heading"], Look.Bold);
        foreach (var stale in comparison.StaleReferences)
        {
            var quotation = Elision.Around(stale.In.Text, stale.Start, stale.Length);
            output.Line("  " + (stale.Now is { } now
                ? speech["stale.moved", @new.Title(stale.In), quotation, old.Name(stale.Pointed), @new.Name(now)]
                : speech["stale.gone", @new.Title(stale.In), quotation, old.Name(stale.Pointed)]));
        }
    }

    private string Describe(ChangeClass change) =>
        speech[$"class.{JsonNamingPolicy.KebabCaseLower.ConvertName(change.ToString())}"];
}
