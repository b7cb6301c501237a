namespace Comity.Deliberation.Opinions;

/// <summary>Participants who vote so much alike, and so unlike the others, that they may follow one script. A suspicion, no
/// proof: people of one mind look like that too, if they are few. To be labelled and counted apart, never to be
/// removed.</summary>
/// <param name="Participants">The rows of the participants, in ascending order.</param>
/// <param name="Script">The votes of the supposed script, by the column of the statement.</param>
/// <param name="BitsPerVote">How much more probable a vote of theirs is by the script than by chance: log₂ of the likelihood
/// ratio, the mean over their votes.</param>
public sealed record Brigade(IReadOnlyList<int> Participants, IReadOnlyDictionary<int, Vote> Script, double BitsPerVote);
