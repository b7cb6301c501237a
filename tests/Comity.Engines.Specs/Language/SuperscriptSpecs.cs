using Comity.Language;

namespace Comity.Engines.Specs.Language;

public class SuperscriptSpecs
{
    [Fact]
    public void Raising_and_lowering_are_each_others_reverse()
    {
        foreach (var plain in "0123456789()+-abcdefghijklmnoprstuvwxyz")
        {
            Assert.NotEqual(plain, Superscripts.Raise(plain));
            Assert.Equal(plain, Superscripts.Lower(Superscripts.Raise(plain)));
            Assert.Equal(char.IsAsciiDigit(plain) ? plain : null, Superscripts.LowerDigit(Superscripts.Raise(plain)));
        }
    }

    [Fact]
    public void What_has_no_raised_form_stays()
    {
        Assert.Equal("¹⁰ q Я.", Superscripts.Raise("10 q Я."));
        Assert.All("5aqЯ²"[..4], character => Assert.Null(Superscripts.Lower(character)));
        Assert.Null(Superscripts.LowerDigit('ᵃ'));
    }
}
