using System.Text.Json.Nodes;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;

namespace Comity.Web.Features.Discussions;

/// <summary>Something that was done about a proposal that should perhaps not be read: by the secretariat, or by its author.
/// Nothing is removed; what was done stays on record.</summary>
[Immutable]
public sealed class Moderation
{
    public const int LongestNote = 1_000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid ProposalId { get; init; }

    public Proposal? Proposal { get; init; }

    public required ModerationAct Act { get; init; }

    /// <summary>Why: one of the codes of the policy. An appeal and a restoring have none.</summary>
    public required ModerationReason? Reason { get; init; }

    /// <summary>What the author writes in an appeal.</summary>
    public required string Note { get; init; }

    /// <summary>Who did it; null once they erased themselves.</summary>
    public required Guid? ById { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What the log says: which proposal, what, why, by which role. Never who.</summary>
    internal static NewEntry EntryOf(Discussion discussion, Proposal proposal, Moderation done)
    {
        var entry = new NewEntry($"proposal-{done.Act.ToString().ToLowerInvariant()}", new JsonObject
        {
            ["discussion"] = discussion.Key,
            ["proposal"] = proposal.Code,
            ["reason"] = done.Reason?.ToString().ToLowerInvariant() ?? "",
        });
        return done.Note.Length == 0 ? entry : entry.Commit("note", new JsonObject { ["text"] = done.Note });
    }
}

/// <summary>What was done.</summary>
public enum ModerationAct
{
    /// <summary>The words are not shown any more; that there was a proposal, and why they are not, is.</summary>
    Hidden,

    /// <summary>The words are shown again.</summary>
    Restored,

    /// <summary>The author asks to look again.</summary>
    Appealed,

    /// <summary>The person under whose account it was sent says that they did not write it.</summary>
    Disowned,
}

/// <summary>The moderation policy: the only reasons for which words are hidden.</summary>
public enum ModerationReason
{
    /// <summary>It tells something about a person that is nobody's business.</summary>
    PersonalData,

    /// <summary>It insults or threatens.</summary>
    Abuse,

    /// <summary>It advertises, or is noise.</summary>
    Spam,

    /// <summary>A law forbids publishing it.</summary>
    Unlawful,

    /// <summary>The person under whose account it was sent did not write it.</summary>
    NotMine,
}
