using System.Text.Json;

namespace Comity.Web.Specs.Program;

public sealed class CommuniqueCommandSpecs : IDisposable
{
    private const string Report = """
        date 2026-03-12 Majilis Speaker Aidar Seitkazin met on Wednesday with Chairman of the House Vyacheslav Gorkovenko.

        The sides agreed to exchange draft laws by the end of 2026.

        Photo credit: Majilis press service
        """;

    private readonly ComityProcess comity = new();

    [Fact]
    public void A_report_becomes_a_record_with_places_and_people_of_the_directory()
    {
        var (exit, output, errors) = comity.Run(
            "communique", comity.File("report.txt", Report), "--json", "--directory",
            comity.File("people.json", """[{"id": "gorkovenko", "names": ["Горковенко Вячеслав Николаевич"]}]"""));
        Assert.Equal((0, ""), (exit, errors));
        var record = JsonDocument.Parse(output).RootElement;
        Assert.Equal("2026-03-12", record.GetProperty("published").GetString());
        var text = record.GetProperty("text").GetString()!;
        Assert.StartsWith("Majilis Speaker", text, StringComparison.Ordinal);
        var persons = record.GetProperty("persons");
        Assert.Equal("gorkovenko", persons[1].GetProperty("id").GetString());
        var mention = persons[1].GetProperty("mentions")[0];
        Assert.Equal("Vyacheslav Gorkovenko",
            text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()]);
        var meeting = record.GetProperty("events")[0];
        Assert.Equal(("meeting", "held", "2026-03-11"), (meeting.GetProperty("type").GetString(),
            meeting.GetProperty("status").GetString(), meeting.GetProperty("when").GetProperty("from").GetString()));
        Assert.Equal("2026-12-31", record.GetProperty("commitments")[0].GetProperty("due").GetProperty("to").GetString());
        Assert.Equal("Majilis press service", record.GetProperty("credits")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("ru", "встреча, состоялось · 2026-03-11")]
    [InlineData("kk", "кездесу, өтті · 2026-03-11")]
    public void A_person_reads_it_in_their_language(string language, string line)
    {
        var (exit, output, _) = comity.Run("communique", comity.File("report.txt", Report), "--lang", language);
        Assert.Equal(0, exit);
        Assert.Contains(line, output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_report_is_refused_in_one_sentence()
    {
        File.WriteAllBytes(comity.PathOf("picture.txt"), [0xFF, 0xD8, 0xFF, 0xE0]);
        comity.File("long.txt", new string('a', 200_001));
        comity.File("people.json", "{\"id\": 1}");
        comity.File("report.txt", Report);
        foreach (var (arguments, sentence) in ((string[], string)[])
        [
            (["picture.txt"], "picture.txt is not text in UTF-8; save it as plain text in UTF-8."),
            (["long.txt"], "long.txt is longer than 200000 characters; a report is shorter: give its text alone."),
            (["report.txt", "--directory", "people.json"],
                "people.json is no list of people with \"id\" and \"names\"; see docs/formats/communique.md."),
        ])
        {
            var (exit, output, errors) = comity.Run(["communique", .. arguments]);
            Assert.Equal((1, ""), (exit, output));
            Assert.EndsWith(sentence, errors.TrimEnd(), StringComparison.Ordinal);
        }
    }

    public void Dispose() => comity.Dispose();
}
