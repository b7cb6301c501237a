using System.Text.Json;
using System.Text.Json.Nodes;

namespace Comity.Ledger.Entries;

/// <summary>What an entry commits to, laid open, so that whoever has the entry can see that these were the words:
/// <c>{"body":…,"entry":…,"member":…,"salt":…}</c>.</summary>
/// <param name="Entry">The index of the entry.</param>
/// <param name="Member">The member of the entry that commits.</param>
/// <param name="Salt">The salt, <see cref="Commitment.SaltLength"/> bytes.</param>
/// <param name="Body">The body.</param>
public sealed record Opening(long Entry, string Member, ReadOnlyMemory<byte> Salt, JsonNode Body)
{
    /// <summary>As a file: canonical JSON, the salt in hexadecimal.</summary>
    public byte[] ToArray() => CanonicalJson.Write(new JsonObject
    {
        ["entry"] = Entry,
        ["member"] = Member,
        ["salt"] = Convert.ToHexStringLower(Salt.Span),
        ["body"] = Body.DeepClone(),
    });

    /// <summary>Reads such a file, also where it has been indented since.</summary>
    /// <returns>Null where it is none.</returns>
    public static Opening? Parse(ReadOnlySpan<byte> file)
    {
        try
        {
            var node = JsonNode.Parse(
                file, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            return node is JsonObject json && json["body"] is { } body && json["entry"] is { } entry
                && json["salt"]?.GetValue<string>() is { Length: 2 * Commitment.SaltLength } salt
                && json["member"]?.GetValue<string>() is { } member
                ? new Opening(entry.GetValue<long>(), member, Convert.FromHexString(salt), body)
                : null;
        }
        catch (Exception problem) when (problem is JsonException or FormatException or InvalidOperationException
            or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether the entry commits to this body.</summary>
    /// <param name="entry">The entry, canonical JSON.</param>
    public bool Opens(ReadOnlySpan<byte> entry)
    {
        try
        {
            return CanonicalJson.Parse(entry) is JsonObject members && members[Member] is JsonValue value
                && value.TryGetValue<string>(out var commitment)
                && commitment == Commitment.To(Salt.Span, CanonicalJson.Write(Body));
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException)
        {
            // A body that cannot be written in the canonical form is no body of an entry.
            return false;
        }
    }
}
