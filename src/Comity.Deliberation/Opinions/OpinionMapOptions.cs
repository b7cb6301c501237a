namespace Comity.Deliberation.Opinions;

/// <summary>What shapes an <see cref="OpinionMap"/> besides the votes.</summary>
public sealed record OpinionMapOptions
{
    /// <summary>The identifiers of statements that were moderated out: they count as 0 for everybody and are never
    /// representative. Identifiers that no vote names are passed over.</summary>
    public IReadOnlyCollection<string> Moderated { get; init; } = [];

    /// <summary>Groups given from outside, by the identifier of the participant; null to find groups. Participants without votes
    /// are passed over, those that are not named are in no group.</summary>
    public IReadOnlyDictionary<string, int>? Groups { get; init; }

    /// <summary>Told from 0 to 1 how far the work is.</summary>
    public IProgress<double>? Progress { get; init; }
}
