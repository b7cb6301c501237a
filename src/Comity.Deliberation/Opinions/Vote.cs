namespace Comity.Deliberation.Opinions;

/// <summary>What a participant says of a statement.</summary>
public enum Vote : sbyte
{
    /// <summary>Against it: −1.</summary>
    Disagree = -1,

    /// <summary>Neither: 0. Not the same as never having seen the statement.</summary>
    Pass = 0,

    /// <summary>For it: 1.</summary>
    Agree = 1,
}
