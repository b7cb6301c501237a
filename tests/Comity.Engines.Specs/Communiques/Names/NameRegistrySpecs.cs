using Comity.Communiques.Names;

namespace Comity.Engines.Specs.Communiques.Names;

public class NameRegistrySpecs
{
    private readonly NameRegistry registry = new();

    [Theory]
    [InlineData("Игорем Сергеенко")]
    [InlineData("Игорь Сергеенкомен")]
    [InlineData("Ігара Сяргеенку")]
    [InlineData("Igor Segeenko")]
    [InlineData("Сергеенко И. П.")]
    public void A_mention_in_any_case_and_letters_is_the_person(string mention)
    {
        registry.Add("sergeenko", "Сергеенко Игорь Петрович");
        registry.Add("sergeenko", "Ігар Пятровіч Сяргеенка");
        registry.Add("kochanova", "Наталья Ивановна Кочанова");
        Assert.Equal("sergeenko", registry.Find(mention).Id);
    }

    [Theory]
    [InlineData("Павлом Медведевым", "Павел Медведев")]
    [InlineData("Льву Толстому", "Лев Толстой")]
    [InlineData("Петра Кравца", "Пётр Кравец")]
    [InlineData("Любовью Глебовой", "Любовь Глебова")]
    [InlineData("Леонида Качины", "Леонид Качина")]
    [InlineData("Уладзіміра Макея", "Уладзімір Макей")]
    [InlineData("Наталляй Качанавай", "Наталля Качанава")]
    [InlineData("Қасым-Жомарт Тоқаевқа", "Қасым-Жомарт Тоқаев")]
    [InlineData("Ерлан Қошановпен", "Ерлан Қошанов")]
    public void Oblique_cases_are_led_back_to_the_nominative(string mention, string name)
    {
        registry.Add("one", name);
        Assert.Equal("one", registry.Find(mention).Id);
    }

    [Fact]
    public void Two_of_one_name_are_asked_about_until_the_patronymic_decides()
    {
        registry.Add("michael", "Михаил Михайлович Волков");
        registry.Add("nicholas", "Михаил Николаевич Волков");
        Assert.Null(registry.Find("Михаила Волкова").Id);
        Assert.Equal(2, registry.Find("Михаила Волкова").Candidates.Count);
        Assert.Equal("nicholas", registry.Find("Михаилу Николаевичу Волкову").Id);
        Assert.Equal("nicholas", registry.Find("Mikhail Nikolayevich Volkov").Id);
    }

    [Fact]
    public void A_single_word_suggests_and_never_decides()
    {
        registry.Add("koshanov", "Ерлан Кошанов");
        var link = registry.Find("Кошанова");
        Assert.Null(link.Id);
        Assert.Equal("koshanov", Assert.Single(link.Candidates).Id);
    }

    [Fact]
    public void Nobody_is_meant_by_nothing()
    {
        registry.Add("nobody", " , ");
        registry.Add("koshanov", "Ерлан Кошанов");
        foreach (var mention in (string[])["", " ", "...", "!!!", new string('а', 5_000)])
            Assert.Null(registry.Find(mention).Id);
    }

    [Fact]
    public void Real_queries_find_their_person_and_strangers_find_nobody()
    {
        foreach (var row in RealNames.Rows("link_kb.tsv"))
            registry.Add(row[0], row[1]);
        var (right, wrong, known) = (0, 0, 0);
        foreach (var row in RealNames.Rows("link_queries.tsv").Where(row => row[1] == "test"))
        {
            var id = registry.Find(row[4]).Id;
            known += row[3] == "NIL" ? 0 : 1;
            right += id == row[3] ? 1 : 0;
            wrong += id is not null && id != row[3] ? 1 : 0;
        }

        Assert.InRange((double)right / (right + wrong), 0.995, 1);
        Assert.InRange((double)right / known, 0.965, 1);
    }

    [Fact]
    public void Real_mentions_in_oblique_cases_are_right_or_asked_about()
    {
        var rows = RealNames.Rows("inflected.tsv");
        foreach (var (id, name) in rows.Select(row => (row[3], row[4])).Distinct())
            registry.Add(id, name);
        var found = rows.Where(row => row[1] == "test").Select(row => (Gold: row[3], registry.Find(row[5]).Id)).ToList();
        Assert.DoesNotContain(found, one => one.Id is not null && one.Id != one.Gold);
        Assert.InRange(found.Average(one => one.Id == one.Gold ? 1.0 : 0), 0.98, 1);
    }

    [Fact]
    public void Nobody_is_taken_for_somebody_made_to_mislead()
    {
        foreach (var row in RealNames.Rows("adversarial.tsv").Where(row => row[0] == "0"))
        {
            Assert.Null(Only(row[2]).Find(row[1]).Id);
            Assert.Null(Only(row[1]).Find(row[2]).Id);
        }
    }

    private static NameRegistry Only(string name)
    {
        var people = new NameRegistry();
        people.Add("only", name);
        return people;
    }
}
