using Comity.Communiques.Names;
using CsCheck;

namespace Comity.Engines.Specs.Communiques.Names;

public class NameMatcherSpecs
{
    [Theory]
    [InlineData("Igor Segeenko", "Игорь Сергеенко")]
    [InlineData("Igor Sergeyenko", "Ігар Сяргеенка")]
    [InlineData("Ihar Siarhiejenka", "Сергеенко Игорь Петрович")]
    [InlineData("Erlan Qoşanov", "Ерлан Кошанов")]
    [InlineData("Yerlan Koshanov", "Ерлан Жақанұлы Қошанов")]
    [InlineData("Y. Koshanov", "Ерлан Қошанов")]
    [InlineData("H.E. Mr Yerlan Koshanov", "г-н Ерлан Кошанов")]
    [InlineData("Natalja Iwanowna Kotschanowa", "Наталля Іванаўна Качанава")]
    [InlineData("Kassym-Jomart Tokayev", "Қасым-Жомарт Тоқаев")]
    [InlineData("Mäulen Äschimbajew", "Ашимбаев, Маулен Сагатханович")]
    public void Writings_of_one_name_are_one_person(string one, string other) =>
        Assert.InRange(Score(one, other), NameMatcher.Same, 1);

    [Theory]
    [InlineData("Ерлан Нығматулин", "Нұрлан Нығматулин")]
    [InlineData("Erlan Nigmatulin", "Nurlan Nigmatulin")]
    [InlineData("Михаил Михайлович Волков", "Михаил Николаевич Волков")]
    [InlineData("Igor Sergeyenko", "Igor Sergeyev")]
    [InlineData("Александр Лукашенко", "Виктор Лукашенко")]
    [InlineData("Нурсултан Назарбаев", "Дарига Назарбаева")]
    [InlineData("Сергей Лавров", "Сергей Лавренов")]
    public void Relatives_and_namesakes_are_two(string one, string other) =>
        Assert.InRange(Score(one, other), 0, NameMatcher.Same - 0.001);

    [Fact]
    public void A_surname_that_ends_as_a_patronymic_does_is_none()
    {
        Assert.Null(NameForm.Parse("Ларыса Далгалевіч").Patronymic);
        Assert.Equal("пятр", NameForm.Parse("Ларыса Пятроўна Далгалевіч").Patronymic!.Word);
        Assert.Equal("пятр", NameForm.Parse("Далгалевіч Ларыса Пятроўна").Patronymic!.Word);
        Assert.Equal("сағатхан", NameForm.Parse("Мәулен Сағатханұлы Әшімбаев").Patronymic!.Word);
    }

    [Fact]
    public void The_order_of_two_names_and_of_their_words_does_not_matter() =>
        Gen.Select(Name, Name).Sample((one, other) =>
        {
            Assert.Equal(Score(one, other), Score(other, one), 5);
            Assert.Equal(Score(one, other), Score(string.Join(' ', one.Split(' ').Reverse()), other), 5);
        });

    [Fact]
    public void Any_text_has_a_score_between_nothing_and_all() =>
        Gen.Select(Gen.String, Gen.String).Sample((one, other) => Assert.InRange(Score(one, other), 0, 1));

    [Fact]
    public void A_very_long_word_is_scored_too() =>
        Assert.InRange(Score(new string('щ', 100_000), string.Concat(Enumerable.Repeat("schtsch ", 9_000))), 0, 1);

    /// <summary>F1 and recall at a precision of 0.99 on people of the test split; the threshold comes from the others.</summary>
    [Fact]
    public void Real_pairs_of_the_test_split_are_told_apart()
    {
        var scored = RealNames.Rows("pairs.tsv")
            .Select(row => (Split: row[1], IsOne: row[3] == "1", Score: Score(row[4], row[5]))).ToLookup(row => row.Split);
        var threshold = Enumerable.Range(0, 200).Select(i => 0.5 + i * 0.0025)
            .MaxBy(at => Measure(scored["dev"].Select(row => (row.IsOne, row.Score)), at).F1);
        var test = scored["test"].Select(row => (row.IsOne, row.Score)).ToList();
        var recall = test.Select(row => row.Score).Distinct().Select(at => Measure(test, at))
            .Where(measured => measured.Precision >= 0.99).Max(measured => measured.Recall);
        Assert.InRange(Measure(test, threshold).F1, 0.98, 1);
        Assert.InRange(recall, 0.97, 1);
    }

    [Fact]
    public void Real_pairs_made_to_mislead_are_told_apart() =>
        Assert.InRange(
            Measure(RealNames.Rows("adversarial.tsv").Select(row => (row[0] == "1", Score(row[1], row[2]))), NameMatcher.Same).F1,
            0.95, 1);

    private static readonly string[] names =
    [
        "Igor Sergeyenko", "Ігар Сяргеенка", "Ерлан Қошанов", "Natallja Kačanava", "Иван Петров", "Ivan Piatrou", "Kim Jong",
    ];

    private static Gen<string> Name => Gen.Int[0, names.Length - 1].Select(i => names[i]);

    private static double Score(string one, string other) => NameMatcher.Score(NameForm.Parse(one), NameForm.Parse(other));

    private static (double F1, double Precision, double Recall) Measure(IEnumerable<(bool IsOne, double Score)> rows, double at)
    {
        var (found, wrong, missed) = (0, 0, 0);
        foreach (var (isOne, score) in rows)
            if (score >= at)
                (found, wrong) = isOne ? (found + 1, wrong) : (found, wrong + 1);
            else if (isOne)
                missed++;
        return (2d * found / (2 * found + wrong + missed), (double)found / Math.Max(1, found + wrong),
            (double)found / (found + missed));
    }
}
