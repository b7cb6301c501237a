using System.Text.Json;
using System.Text.RegularExpressions;
using Comity.Communiques.Names;
using Comity.Communiques.Reading;

namespace Comity.Engines.Specs.Communiques;

/// <summary>Thirty-two Russian reports against the people with whom their editors tagged them and whom they listed.</summary>
public partial class EditorsListSpecs
{
    /// <summary>Whom the reports name too, although no editor lists them.</summary>
    private static readonly string[] others =
    [
        "Путин Владимир Владимирович", "Мурму Дроупади", "Аль Тани Тамим Бен Хамад", "Додик Милорад", "Лю Бинь", "Си Цзиньпин",
        "Лавров Сергей Викторович", "Уго Чавес", "Мин Аун Хлайн", "Панкин Александр Анатольевич",
    ];

    [Fact]
    public void Nine_of_ten_people_are_found_and_hardly_anybody_else()
    {
        var (found, missed, known, strange) = (0, 0, 0, 0);
        foreach (var line in File.ReadLines(RealMaterial.Path("communiques", "kremlin-ru", "gold.jsonl")))
        {
            var row = JsonDocument.Parse(line).RootElement;
            var text = File.ReadAllText(
                RealMaterial.Path("communiques", "kremlin-ru", row.GetProperty("id").GetString() + ".txt"));
            var report = Reports.Read(FrontMatter().Replace(text, ""), null);
            string? tagged = row.GetProperty("editor_tags").GetProperty("persons_tag").GetString();
            if (!string.IsNullOrEmpty(tagged))
                (found, missed) = Names(report).Any(name => IsOne(name, tagged)) ? (found + 1, missed) : (found, missed + 1);
            string[] listed =
            [
                .. others, tagged ?? "", .. row.GetProperty("participants").EnumerateArray()
                    .Select(one => $"{one.GetProperty("family").GetString()} {one.GetProperty("given").GetString()}"),
            ];
            foreach (var person in report.People)
                if (person.Mentions.Any(span => listed.Any(name => IsOne(report.Text[span.Start..span.End], name))))
                    known++;
                else
                    strange++;
        }

        Assert.InRange((double)found / (found + missed), 0.9, 1);
        Assert.InRange((double)known / (known + strange), 0.95, 1);
    }

    private static IEnumerable<string> Names(Communique report) =>
        report.People.SelectMany(person => person.Mentions).Select(span => report.Text[span.Start..span.End]);

    private static bool IsOne(string name, string other) => NameMatcher.Score(NameForm.Parse(name), NameForm.Parse(other)) >= 0.7;

    [GeneratedRegex(@"^---\n[\s\S]*?---\n")]
    private static partial Regex FrontMatter();
}
