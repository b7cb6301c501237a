using Comity.Deliberation.Similar;

namespace Comity.Engines.Specs.Similar;

public class SimilarTextSpecs
{
    private readonly SimilarTexts _index = new();

    public SimilarTextSpecs()
    {
        _index.Add("Закрыть мост для грузовиков ночью, потому что дома рядом дрожат.");
        _index.Add("Открыть библиотеку по воскресеньям.");
        _index.Add("Көпірді түнде жүк көліктеріне жабу керек.");
    }

    [Theory]
    [InlineData("закрыть мост", 0)]
    [InlineData("ЗАКРЫТЬ МOСТ ДЛЯ ГРУЗОВИКОВ", 0)]
    [InlineData("открыть библиотеку", 1)]
    [InlineData("жүк көліктеріне жабу", 2)]
    public void The_most_alike_comes_first(string typed, int expected) => Assert.Equal(expected, _index.Find(typed)[0].Index);

    [Fact]
    public void A_text_that_was_just_added_is_found()
    {
        var added = _index.Add("Посадить липы на набережной.");
        Assert.Equal(added, _index.Find("липы на набережной")[0].Index);
        Assert.Equal(4, _index.Count);
    }

    [Fact]
    public void The_same_text_is_wholly_contained()
    {
        var found = _index.Find("Открыть библиотеку по воскресеньям!")[0];
        Assert.Equal((1.0, 1.0), (found.Containment, found.Resemblance));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   …")]
    [InlineData("something else entirely")]
    public void What_resembles_nothing_finds_nothing(string typed) => Assert.Empty(_index.Find(typed));

    [Fact]
    public void No_more_are_answered_than_were_asked_for()
    {
        for (var i = 0; i < 20; i++)
            _index.Add($"Закрыть мост номер {i}");
        Assert.Equal(3, _index.Find("закрыть мост", 3).Count);
    }
}
