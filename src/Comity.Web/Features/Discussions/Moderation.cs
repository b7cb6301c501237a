using System.Text.Json.Nodes;
using Comity.Web.Platform.Data;
using Comity.Web.Platform.Log;

namespace Comity.Web.Features.Discussions;

/// <summary>Something that was done about a proposal or a statement that should perhaps not be read: by the secretariat, or by
/// its author. Nothing is removed in silence: what was done stays on record.</summary>
[Immutable]
public sealed class Moderation
{
    public const int LongestNote = 1_000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid? ProposalId { get; init; }

    public Proposal? Proposal { get; init; }

    /// <summary>Where it is about a statement and not about a proposal.</summary>
    public Guid? StatementId { get; init; }

    public Statement? Statement { get; init; }

    public required ModerationAct Act { get; init; }

    /// <summary>Why: one of the codes of the policy, where words are hidden.</summary>
    public ModerationReason? Reason { get; init; }

    /// <summary>What the author writes in an appeal, and what the secretariat says where the words stay hidden.</summary>
    public string Note { get; init; } = "";

    /// <summary>Who did it; null once they erased themselves.</summary>
    public required Guid? ById { get; init; }

    /// <summary>The second person, where many were hidden at once.</summary>
    public Guid? ConfirmedById { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Whether a person wrote the words or hid them last: then somebody else decides that they stay hidden.</summary>
    /// <param name="author">Who wrote them.</param>
    /// <param name="done">What was done about them, in the order of time.</param>
    /// <param name="person">Who would decide.</param>
    internal static bool IsParty(Guid? author, IEnumerable<Moderation> done, Guid person) =>
        author == person || (done.LastOrDefault(one => one.Act == ModerationAct.Hidden) is { } hid
            && (hid.ById == person || hid.ConfirmedById == person));

    /// <summary>What the log says: about what, what was done and why; of who in the secretariat did it, a commitment.</summary>
    /// <param name="discussion">The discussion.</param>
    /// <param name="subject"><c>proposal</c> or <c>statement</c>.</param>
    /// <param name="code">Which.</param>
    internal NewEntry EntryIn(Discussion discussion, string subject, string code)
    {
        var entry = new NewEntry($"{subject}-{Act.ToString().ToLowerInvariant()}", new JsonObject
        {
            ["discussion"] = discussion.Key,
            [subject] = code,
            ["reason"] = Reason?.InEntries() ?? "",
        });
        if (Note.Length > 0)
            entry.Commit("note", new JsonObject { ["text"] = Note });
        if (Act is ModerationAct.Appealed or ModerationAct.Disowned)
            return entry;
        if (ById is { } by)
            entry.CommitAccount("by", by);
        return ConfirmedById is { } second ? entry.CommitAccount("confirmed-by", second) : entry;
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

    /// <summary>Readers reported it; the secretariat looked, and the words stay.</summary>
    Kept,

    /// <summary>Somebody else than who hid it decided the appeal: the words stay hidden.</summary>
    Upheld,

    /// <summary>A law demanded that the words be destroyed. The log says so by the tombstone of what was committed to.</summary>
    Erased,
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

/// <summary>Reasons in the log.</summary>
public static class ModerationReasons
{
    public static string InEntries(this ModerationReason reason) => reason.ToString().ToLowerInvariant();
}
