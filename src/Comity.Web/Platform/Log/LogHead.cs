using Comity.Ledger.Notes;
using Comity.Ledger.Trees;

namespace Comity.Web.Platform.Log;

/// <summary>Where the log stands: the one row that every append locks.</summary>
public sealed class LogHead
{
    public const int TheOne = 1;

    public int Id { get; private init; } = TheOne;

    public long Size { get; private set; }

    /// <summary>The right edge of the tree, as <see cref="Frontier"/> writes it.</summary>
    public byte[] Edge { get; private set; } = [];

    /// <summary>The signed note.</summary>
    public byte[] Checkpoint { get; private set; } = [];

    /// <summary>The public key that signs, so that a process with another one notices.</summary>
    public required string Key { get; init; }

    public Frontier Tree => Frontier.Read(Size, Edge);

    public static LogHead Begin(SignerKey key)
    {
        var head = new LogHead { Key = key.Verifier.ToString() };
        head.MoveTo(new Frontier(), key);
        return head;
    }

    public void MoveTo(Frontier tree, SignerKey key)
    {
        Size = tree.Size;
        Edge = tree.ToArray();
        Checkpoint = SignedNote.Sign(new Checkpoint(key.Name, tree.Head).Text, key).ToArray();
    }
}
