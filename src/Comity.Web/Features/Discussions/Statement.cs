using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Comity.Deliberation.Opinions;
using Comity.Web.Features.Accounts;
using Comity.Web.Platform.Log;

namespace Comity.Web.Features.Discussions;

/// <summary>One sentence that people agree or disagree with: the opinion map is drawn from what they say of many.</summary>
public sealed class Statement
{
    public const int LongestText = 280;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Its name in addresses and files: ten characters.</summary>
    public string Code { get; private init; } = Discussion.Code(RandomNumberGenerator.GetBytes(10));

    public required Guid DiscussionId { get; init; }

    public Discussion? Discussion { get; init; }

    public required string Text { get; init; }

    /// <summary>The language it is written in, ISO 639-2/T.</summary>
    public required string Language { get; init; }

    /// <summary>Who wrote it; null once they erased themselves.</summary>
    public required Guid? AuthorId { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>Why it is neither shown nor counted; null where it is.</summary>
    public ModerationReason? HiddenFor { get; init; }

    /// <summary>The author asked to look at it again, and nobody has decided yet.</summary>
    public bool IsAppealed { get; init; }

    /// <summary>What the log says when it comes: its words only as a commitment.</summary>
    internal NewEntry EntryIn(Discussion discussion, Guid author) => new NewEntry("statement-received", new JsonObject
    {
        ["discussion"] = discussion.Key,
        ["statement"] = Code,
        ["pseudonym"] = discussion.PseudonymOf(author),
    }).Commit("body", new JsonObject { ["language"] = Language, ["text"] = Text });
}

/// <summary>What one person says of one statement: the key of the table is what makes it one.</summary>
public sealed class StatementVote
{
    public required Guid StatementId { get; init; }

    public Statement? Statement { get; init; }

    public required Guid PersonId { get; init; }

    public required Vote Vote { get; init; }

    public required VerificationLevel Level { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    public required bool IsLate { get; init; }

    internal NewEntry EntryIn(Discussion discussion, Statement statement) => new("statement-voted", new JsonObject
    {
        ["discussion"] = discussion.Key,
        ["statement"] = statement.Code,
        ["pseudonym"] = discussion.PseudonymOf(PersonId),
        ["vote"] = (int)Vote,
        ["level"] = Level.ToString().ToLowerInvariant(),
        ["late"] = IsLate,
    });
}
