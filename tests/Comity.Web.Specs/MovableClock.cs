namespace Comity.Web.Specs;

/// <summary>A clock that runs as the system's and can be put forward.</summary>
public sealed class MovableClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    public void SetTo(DateTimeOffset moment) => _ahead = moment - System.GetUtcNow();

    public void Advance(TimeSpan by) => _ahead += by;
}
