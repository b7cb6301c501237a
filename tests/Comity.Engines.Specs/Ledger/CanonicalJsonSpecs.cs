using System.Text;
using System.Text.Json.Nodes;
using Comity.Ledger.Entries;
using CsCheck;

namespace Comity.Engines.Specs.Ledger;

public sealed class CanonicalJsonSpecs
{
    // The strings of RFC 8785, section 3.2.2 and 3.2.3: literals, escapes, and members sorted by UTF-16 units.
    [Fact]
    public void Members_are_sorted_and_strings_escaped_as_RFC_8785_says()
    {
        var value = JsonNode.Parse("""
            { "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew", "1": "One", "\ud83d\ude00": "Emoji",
              "\u0080": "Control", "\u00f6": "o with dots", "literals": [null, true, false],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/" }
            """);
        Assert.Equal(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"literals\":[null,true,false],"
            + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\",\"\u0080\":\"Control\",\"ö\":\"o with dots\",\"€\":\"Euro Sign\","
            + "\"😀\":\"Emoji\",\"\ufb33\":\"Hebrew\"}",
            Encoding.UTF8.GetString(CanonicalJson.Write(value)));
    }

    [Theory]
    [InlineData("{\"a\": 1}")]
    [InlineData("{\"b\":1,\"a\":1}")]
    [InlineData("{\"a\":1,\"a\":1}")]
    [InlineData("{\"a\":1.0}")]
    [InlineData("{\"a\":1e2}")]
    [InlineData("{\"a\":-0}")]
    [InlineData("{\"a\":9007199254740992}")]
    [InlineData("{\"a\":\"\\u0041\"}")]
    [InlineData("{\"a\":\"\\/\"}")]
    [InlineData("{\"a\":\"\\ud83d\"}")]
    [InlineData("{\"a\":1}\n")]
    [InlineData("nonsense")]
    [InlineData("")]
    public void Another_form_is_not_read(string json) => Assert.Null(CanonicalJson.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void What_is_written_is_read_and_written_the_same() =>
        Gen.Dictionary(Gen.String, Gen.String)[0, 5].Select(Gen.Long[-9_007_199_254_740_991, 9_007_199_254_740_991])
            .Where((members, _) => members.All(member => IsWhole(member.Key) && IsWhole(member.Value)))
            .Sample((members, number) =>
            {
                var value = new JsonObject { ["number"] = number };
                foreach (var (name, text) in members)
                    value[name] = text;
                var bytes = CanonicalJson.Write(value);
                Assert.Equal(bytes, CanonicalJson.Write(CanonicalJson.Parse(bytes)));
            });

    [Fact]
    public void A_fraction_is_refused() => Assert.Throws<ArgumentException>(() => CanonicalJson.Write(JsonValue.Create(0.5)));

    [Fact]
    public void A_commitment_is_the_hash_of_salt_and_body()
    {
        // echo -n and sha256sum of 32 zero bytes and {"a":1}
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([.. new byte[32], .. "{\"a\":1}"u8])),
            Commitment.To(new byte[32], "{\"a\":1}"u8));
        Assert.Throws<ArgumentException>(() => Commitment.To(new byte[8], "{}"u8));
    }

    private static bool IsWhole(string text) =>
        !text.Where((unit, i) => char.IsHighSurrogate(unit) ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])
            : char.IsLowSurrogate(unit) && (i == 0 || !char.IsHighSurrogate(text[i - 1]))).Any();
}
