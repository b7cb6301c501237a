using System.Runtime.InteropServices;

namespace Comity.Deliberation.Opinions;

/// <summary>Where a participant stands on the opinion map.</summary>
/// <param name="X">On the first component.</param>
/// <param name="Y">On the second component.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MapPoint(double X, double Y)
{
    internal double SquaredDistance(MapPoint other)
    {
        var (x, y) = (X - other.X, Y - other.Y);
        return (x * x) + (y * y);
    }

    /// <summary>The middle of so many points once another is among them.</summary>
    internal MapPoint With(MapPoint point, int count) =>
        new(X + ((point.X - X) / (count + 1)), Y + ((point.Y - Y) / (count + 1)));

    /// <summary>The middle of so many points once one of them is gone.</summary>
    internal MapPoint Without(MapPoint point, int count) =>
        new(X - ((point.X - X) / (count - 1)), Y - ((point.Y - Y) / (count - 1)));
}
