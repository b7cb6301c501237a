namespace Comity.Legislation.Comparing;

/// <summary>A candidate pair and its parts.</summary>
internal sealed class Pair(int old, int @new, double text, double heading, double sum, bool isAtHome)
{
    public int Old { get; } = old;

    public int New { get; } = @new;

    public double Text { get; } = text;

    public double Heading { get; } = heading;

    public double Base { get; } = sum;

    /// <summary>Whether both stand in articles that correspond.</summary>
    public bool IsAtHome { get; } = isAtHome;

    public double Position { get; set; }

    public double Number { get; set; }

    public double Total { get; set; } = sum;
}
