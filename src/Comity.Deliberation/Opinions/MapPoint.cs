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
}
