using Comity.Legislation.Reading.Formats;

namespace Comity.Engines.Specs.Reading;

public class ListNumberSpecs
{
    [Fact]
    public void Letters_after_the_last_are_counted_on_by_browsers_and_doubled_by_word_processors()
    {
        Assert.Equal("z aa ab az ba zz aaa", Written(false, 26, 27, 28, 52, 53, 702, 703));
        Assert.Equal("z aa bb zz aaa 300", Written(true, 26, 27, 28, 52, 53, 300));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(4000)]
    public void What_a_style_cannot_write_is_decimal(int value)
    {
        Assert.Equal($"{value}", ListNumbers.Format(value, ListStyle.LowerRoman, doubles: false));
        Assert.Equal($"{value}", ListNumbers.Format(value, ListStyle.UpperRussian, doubles: true));
    }

    private static string Written(bool doubles, params int[] values) =>
        string.Join(' ', values.Select(value => ListNumbers.Format(value, ListStyle.LowerLetter, doubles)));
}
