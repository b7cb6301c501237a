using System.Globalization;
using Comity.Deliberation.Opinions;

namespace Comity.Web.Features.Discussions.DrawOpinionMap;

/// <summary>People as marks on a plane, near each other when they vote alike; every group has a shape of its own.</summary>
/// <param name="Marks">One for each person drawn.</param>
/// <param name="People">How many people there are to draw.</param>
public sealed record MapPicture(IReadOnlyList<MapMark> Marks, int People)
{
    public const int Width = 640;
    public const int Height = 420;
    private const int Margin = 16;

    // More would make a page of megabytes and no other picture.
    private const int MostMarks = 2_000;

    // Circle, square, triangle, diamond, cross; and a dot for whoever is in no group.
    private static readonly string[] Shapes =
    [
        "m-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z", "m-3.6,-3.6h7.2v7.2h-7.2z", "m0,-4.6l4.4,7.8h-8.8z",
        "m0,-5l4,5l-4,5l-4,-5z", "m-1.4,-4.4h2.8v3h3v2.8h-3v3h-2.8v-3h-3v-2.8h3z",
    ];

    private const string Dot = "m-2,0a2,2 0 1,0 4,0a2,2 0 1,0 -4,0z";

    internal static MapPicture Of(OpinionMap map)
    {
        var rows = Enumerable.Range(0, map.Points.Count).ToList();
        var drawn = Enumerable.Range(0, Math.Min(rows.Count, MostMarks))
            .Select(i => rows[(int)((long)i * rows.Count / Math.Min(rows.Count, MostMarks))]);
        var x = new Scale(map.Points.Select(point => point.X), Margin, Width - Margin);
        var y = new Scale(map.Points.Select(point => point.Y), Height - Margin, Margin);
        return new MapPicture(
        [
            .. drawn.Select(row =>
            {
                var group = map.Groups?.GroupOf[row] ?? -1;
                return new MapMark(group, string.Create(CultureInfo.InvariantCulture,
                    $"M{x.At(map.Points[row].X):0.#},{y.At(map.Points[row].Y):0.#}{ShapeOf(group)}"));
            }),
        ], rows.Count);
    }

    /// <summary>The shape of a group, around where it is put.</summary>
    public static string ShapeOf(int group) => group < 0 ? Dot : Shapes[group % Shapes.Length];

    private readonly struct Scale
    {
        private readonly double least;
        private readonly double factor;
        private readonly double from;

        public Scale(IEnumerable<double> values, double from, double to)
        {
            var (lowest, highest) = (double.MaxValue, double.MinValue);
            foreach (var value in values)
                (lowest, highest) = (Math.Min(lowest, value), Math.Max(highest, value));
            (least, this.from) = (lowest, from);
            factor = highest > lowest ? (to - from) / (highest - lowest) : 0;
        }

        public double At(double value) => from + ((value - least) * factor);
    }
}

/// <summary>One person.</summary>
/// <param name="Group">The number of their group; -1 for none.</param>
/// <param name="Path">What is drawn, in the notation of SVG.</param>
public sealed record MapMark(int Group, string Path);
