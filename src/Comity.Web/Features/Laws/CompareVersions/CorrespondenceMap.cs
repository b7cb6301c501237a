using System.Globalization;
using Comity.Legislation.Comparing;
using Comity.Legislation.Provisions;

namespace Comity.Web.Features.Laws.CompareVersions;

/// <summary>The map of what went where: old provisions in a column on the left, new ones on the right, a line for each
/// pair.</summary>
public sealed record CorrespondenceMap(
    double Height, double FontSize, IReadOnlyList<MapLabel> Labels, IReadOnlyList<MapLine> Lines)
{
    public const int Width = 396;
    private const int Left = 88;
    private const int Right = Width - Left;
    private const double LargestStep = 15;
    private const double LargestHeight = 4000;
    private const double SmallestLabel = 11;
    private const double Margin = 10;

    internal static CorrespondenceMap Draw(Comparison comparison, ComparedText oldText, ComparedText newText)
    {
        var old = Order(comparison.Old, comparison.Correspondences.SelectMany(row => row.Old));
        var @new = Order(comparison.New, comparison.Correspondences.SelectMany(row => row.New));
        var rows = Math.Max(Math.Max(old.Count, @new.Count), 1);
        var step = Math.Min(LargestStep, LargestHeight / rows);
        var every = (int)Math.Ceiling(SmallestLabel / step);
        double Y(int place) => Margin + step * place;

        var labels = new List<MapLabel>();
        foreach (var (provision, place) in old)
        {
            if (place % every == 0)
                labels.Add(new MapLabel(Left - 6, Y(place), oldText.Tiny(provision), IsOld: true));
        }

        foreach (var (provision, place) in @new)
        {
            if (place % every == 0)
                labels.Add(new MapLabel(Right + 6, Y(place), newText.Tiny(provision), IsOld: false));
        }

        // Where a line for every provision would make one grey field, those that did not change have a line for each label.
        var lines = new List<MapLine>();
        foreach (var row in comparison.Correspondences)
        {
            if (row.New.Count == 0)
                lines.AddRange(row.Old.Select(provision => new MapLine("gone", Cross(Left + 4, Y(old[provision])))));
            else if (row.Old.Count == 0)
                lines.AddRange(row.New.Select(provision => new MapLine("born", Plus(Right - 4, Y(@new[provision])))));
            else if (row.Class != ChangeClass.Identical || old[row.Old[0]] % every == 0)
                lines.AddRange(from before in row.Old from after in row.New select Line(row, Y(old[before]), Y(@new[after])));
        }

        return new CorrespondenceMap(2 * Margin + step * (rows - 1), Math.Min(11, step * every), labels, lines);
    }

    private static Dictionary<Provision, int> Order(Law law, IEnumerable<Provision> compared)
    {
        var included = compared.ToHashSet();
        return law.Provisions.Where(included.Contains).Select((provision, place) => (provision, place))
            .ToDictionary(entry => entry.provision, entry => entry.place);
    }

    private static MapLine Line(Correspondence row, double from, double to) => new(StyleOf(row), Curve(from, to));

    private static string StyleOf(Correspondence row) => row switch
    {
        { Class: ChangeClass.Split or ChangeClass.Merged or ChangeClass.Copied } => "split",
        { IsMoved: true } or { Class: ChangeClass.Moved } => "moved",
        { Class: ChangeClass.Modified } => "changed",
        _ => "same",
    };

    private static string Curve(double from, double to) => string.Create(CultureInfo.InvariantCulture,
        $"M{Left} {from:0.#}C{Left + 70} {from:0.#} {Right - 70} {to:0.#} {Right} {to:0.#}");

    private static string Cross(double x, double y) => string.Create(CultureInfo.InvariantCulture,
        $"M{x - 3:0.#} {y - 3:0.#}l6 6m0 -6l-6 6");

    private static string Plus(double x, double y) => string.Create(CultureInfo.InvariantCulture,
        $"M{x - 4:0.#} {y:0.#}h8m-4 -4v8");
}

/// <summary>A number beside the map.</summary>
public sealed record MapLabel(double X, double Y, string Text, bool IsOld);

/// <summary>A line or a sign of the map.</summary>
/// <param name="Style">same, changed, moved, split, gone or born: each has its own stroke.</param>
/// <param name="Path">SVG path data.</param>
public sealed record MapLine(string Style, string Path);
