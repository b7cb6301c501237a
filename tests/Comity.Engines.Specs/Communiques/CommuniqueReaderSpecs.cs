using System.Globalization;
using System.Text.Json;
using Comity.Communiques.Reading;
using CsCheck;

namespace Comity.Engines.Specs.Communiques;

public class CommuniqueReaderSpecs
{
    private static readonly DateOnly published = new(2026, 3, 12);

    [Theory]
    [InlineData("The sides met in Minsk on 11 March 2026.", EventStatus.Held)]
    [InlineData("The chairmen will meet in Minsk on 20 March 2026.", EventStatus.Planned)]
    [InlineData("Meeting with Speaker Aidar Seitkazin (tbc).", EventStatus.Tentative)]
    [InlineData("Garkavenko proposed holding a joint meeting in Brest.", EventStatus.Proposed)]
    [InlineData("Seitkazin invited his colleague to visit Astana.", EventStatus.Invited)]
    [InlineData("The chairmen met in Minsk, but the talks with the senators were cancelled.", EventStatus.Cancelled)]
    [InlineData("The delegation has not visited the plant.", EventStatus.Cancelled)]
    [InlineData("Спикеры так и не встретились.", EventStatus.Cancelled)]
    [InlineData("Дэлегацыя не наведала завод, бакі засталіся.", EventStatus.Cancelled)]
    [InlineData("Состоялась встреча делегаций.", EventStatus.Held)]
    [InlineData("13 марта состоятся переговоры делегаций.", EventStatus.Planned)]
    [InlineData("Визит делегации в Минск запланирован на 3 июня, сроки будут уточнены.", EventStatus.Tentative)]
    [InlineData("Спикер пригласил коллегу посетить Астану.", EventStatus.Invited)]
    [InlineData("Протокол встречи подписан не был.", EventStatus.NotSigned)]
    [InlineData("The protocol of the talks was not signed.", EventStatus.NotSigned)]
    [InlineData("Келесі отырыс Астанада өтеді.", EventStatus.Planned)]
    [InlineData("Төраға әріптесін ресми сапармен Астанаға шақырды.", EventStatus.Invited)]
    [InlineData("Спікер запрасіў калегу наведаць Мінск, ён удзячны.", EventStatus.Invited)]
    public void An_event_is_no_surer_than_the_text(string text, EventStatus status) =>
        Assert.Equal(status, Assert.Single(Reports.Read(text, published).Events).Status);

    [Theory]
    [InlineData("The sides agreed to open an office.", Strength.Agreed, "open an office")]
    [InlineData("The sides agreed to open an office, and the next step is theirs.", Strength.Agreed, "open an office")]
    [InlineData("Стороны договорились открыть бюро; время не названо.", Strength.Agreed, "открыть бюро")]
    [InlineData("Спикеры поручили аппаратам открыть бюро.", Strength.Instructed, "аппаратам открыть бюро")]
    [InlineData("Тараптар бюро ашуға уағдаласты.", Strength.Agreed, "бюро ашуға")]
    [InlineData("Бакі дамовіліся адкрыць бюро ў Мінску.", Strength.Agreed, "адкрыць бюро ў Мінску")]
    [InlineData("Спикер предложил открыть бюро.", Strength.Proposed, "открыть бюро")]
    public void A_promise_is_no_firmer_than_the_text(string text, Strength strength, string what)
    {
        var report = Reports.Read(text, published);
        var promise = Assert.Single(report.Commitments);
        Assert.Equal((strength, what), (promise.Strength, report.Text[promise.What.Start..promise.What.End]));
    }

    [Theory]
    [InlineData("The sides have not agreed to open an office.")]
    [InlineData("Стороны не договорились открыть бюро.")]
    [InlineData("Бакі не дамовіліся адкрыць бюро ў Мінску.")]
    [InlineData("Тараптар бюро ашуға уағдаласпады.")]
    public void What_was_not_promised_is_no_promise(string text) => Assert.Empty(Reports.Read(text, published).Commitments);

    [Theory]
    [InlineData("met on 11 March", "2026-03-11", "2026-03-11")]
    [InlineData("met on March 9-11, 2025", "2025-03-09", "2025-03-11")]
    [InlineData("met on Wednesday", "2026-03-11", "2026-03-11")]
    [InlineData("10–12 марта прошла", "2026-03-10", "2026-03-12")]
    [InlineData("до конца 2026 года", "2026-12-31", "2026-12-31")]
    [InlineData("28 декабря прошла", "2025-12-28", "2025-12-28")]
    [InlineData("11 наурызда кездесу өтті", "2026-03-11", "2026-03-11")]
    [InlineData("2026 жылғы қазанда кездесу", "2026-10-01", "2026-10-31")]
    [InlineData("11 сакавіка ў Мінску", "2026-03-11", "2026-03-11")]
    [InlineData("за первый квартал", "2026-01-01", "2026-03-31")]
    public void A_date_is_reckoned_from_the_day_of_publication(string words, string from, string to)
    {
        var moments = new Moments(words, Lexicon.Of(Languages.Of(words)), published).Find();
        Assert.Equal((from, to), (Day(Assert.Single(moments).From), Day(moments[0].To)));
    }

    [Fact]
    public void Without_a_day_of_publication_what_is_relative_has_no_date() =>
        Assert.Null(Reports.Read("The sides met on Wednesday.", null).Events.Single().When);

    [Theory]
    [InlineData("Председатель Мажилиса Ерлан Қошанов встретился в Минске с депутатами; стороны обсудили обмен опытом.", "rus")]
    [InlineData("Кездесуге депутат Гүлнәр Бейсембина қатысты.", "kaz")]
    [InlineData("Дэлегацыя наведала завод, бакі засталіся.", "bel")]
    [InlineData("The sides met with Ерлан Қошанов in Minsk.", "eng")]
    public void One_name_in_another_alphabet_does_not_change_the_language(string text, string language) =>
        Assert.Equal(language, Reports.Read(text, published).Language);

    [Theory]
    [InlineData("Trade reached 99999999999999999999999999999999999999 billion dollars, said Speaker Koshanov.")]
    [InlineData("Trade grew by 99999999999999999999999999999999999999 percent to 1 billion dollars.")]
    [InlineData("Товарооборот за ١٢٣٤ год составил ٩٩ млрд долларов, ٣١ марта.")]
    [InlineData("Due within the next three years, within two weeks, today, on Sunday, this winter, in the first quarter.")]
    public void Numbers_and_dates_that_cannot_be_are_passed_over(string text)
    {
        foreach (var day in (DateOnly?[])[null, published, DateOnly.MinValue, DateOnly.MaxValue])
            Assert.All(Reports.Read(text, day).Figures, figure => Assert.InRange(figure.Value, 0, 1e21m));
    }

    [Fact]
    public void A_surname_that_looks_like_a_patronymic_is_a_surname() => Assert.Equal(
        ["Pavel Hrynevich"],
        Reports.Read("Speaker Pavel Hrynevich met deputies. Hrynevich left.", published).People.Select(person => person.Name));

    [Fact]
    public void A_name_in_an_oblique_case_is_one_person_with_the_nominative()
    {
        var report = Reports.Read(
            "Председатель Мажилиса Айдар Сейтказин прибыл в Минск. Встреча с Айдаром Сейтказиным длилась час. Сейтказину вручили "
            + "книгу.", published);
        Assert.Equal(3, Assert.Single(report.People).Mentions.Count);
        Assert.Equal("kz-majilis", report.People[0].Body);
    }

    [Fact]
    public void Reading_finds_places_inside_the_text_and_never_fails() =>
        Gen.OneOf(Gen.String, Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 60].Select(string.Concat)).Sample(
            text =>
            {
                var report = Reports.Read(text, published);
                TextSpan[] spans =
                [
                    .. report.People.SelectMany(person => person.Mentions), .. report.Events.Select(one => one.Span),
                    .. report.Commitments.Select(one => one.What), .. report.Sayings.Select(one => one.Words),
                    .. report.Figures.Select(one => one.Span), .. report.Credits,
                ];
                foreach (var span in spans)
                    Assert.True(span.Start >= 0 && span.Start <= span.End && span.End <= report.Text.Length);
            }, iter: 2_000);

    private static readonly string[] pieces =
    [
        "met ", "President ", "Igor ", "Sergeyenko ", ". ", ", ", "\n", "agreed to ", "«", "»", "\"", "‘", "’", "99 March ",
        "31 апреля ", "10–5 марта ", "9,999,999 ", "1.5.5 млрд ", "сказал, что ", "қол қойылмады ", "2026 жылғы ", "trade ",
        "Photo credit: ", "up from ", "(–4,2 %)", "И. ", "O'Neill’s ", "to be confirmed ", "İ", "ﬁ",
        "\uD800", "Господин ", "Ханым ", "within two weeks ",
    ];

    [Fact]
    public void Real_people_are_found_and_linked()
    {
        var (right, wrong, missed) = (0, 0, 0);
        foreach (var (report, gold) in Reports.Labelled())
        {
            var found = report.People.SelectMany(person => person.Mentions.Select(span => (person.Id, span))).ToList();
            var expected = gold.GetProperty("persons").EnumerateArray().SelectMany(person => person.GetProperty("spans")
                .EnumerateArray().Select(span => (Id: person.GetProperty("id").GetString(), Start: span[0].GetInt32()))).ToList();
            right += found.Count(one => expected.Exists(row => row.Id == one.Id && row.Start == one.span.Start));
            wrong += found.Count(one => !expected.Exists(row => row.Id == one.Id && row.Start == one.span.Start));
            // A surname inside a full name is listed twice there.
            missed += expected.Count(row => !found.Exists(one => one.Id == row.Id && one.span.Contains(row.Start)));
        }

        Assert.InRange((double)right / (right + wrong), 0.97, 1);
        Assert.InRange((double)right / (right + missed), 0.97, 1);
    }

    [Fact]
    public void Real_events_are_found_and_none_is_surer_than_it_is()
    {
        var (right, all) = (0, 0);
        foreach (var (report, gold) in Reports.Labelled())
            foreach (var row in gold.GetProperty("events").EnumerateArray())
            {
                all++;
                var (kind, status) = (Kebab(row, "type"), Kebab(row, "status"));
                if (report.Events.Any(one => one.Kind.ToString() == kind && one.Status.ToString() == status
                    && (From(row) is not { } from || (one.When is { } when && Starts(Day(when.From), from)))))
                    right++;
                Assert.DoesNotContain(report.Events, one => one.Kind.ToString() == kind && one.Status == EventStatus.Held
                    && status != "Held" && From(row) is { } day && one.When is { } when && Day(when.From) == day);
            }

        Assert.InRange((double)right / all, 0.95, 1);
    }

    [Fact]
    public void Real_promises_are_found_with_their_strength_and_day()
    {
        var (right, found, all, due) = (0, 0, 0, 0);
        foreach (var (report, gold) in Reports.Labelled())
        {
            var rows = gold.TryGetProperty("commitments", out var some) ? some.EnumerateArray().ToList() : [];
            found += report.Commitments.Count;
            foreach (var row in rows)
            {
                all++;
                var strength = Kebab(row, "modality").Replace("DeclaredIntent", "Intends", StringComparison.Ordinal);
                var span = new TextSpan(row.GetProperty("span")[0].GetInt32(), row.GetProperty("span")[1].GetInt32());
                var one = report.Commitments.FirstOrDefault(
                    one => one.Span.Overlaps(span) && one.Strength.ToString() == strength);
                right += one is null ? 0 : 1;
                due += one is not null && (!row.TryGetProperty("due", out var day) || day.ValueKind != JsonValueKind.String
                    || day.GetString()!.Contains("autumn", StringComparison.Ordinal)
                    || Day(one.Due!.To).StartsWith(day.GetString()!, StringComparison.Ordinal)) ? 1 : 0;
            }
        }

        Assert.InRange((double)right / found, 0.9, 1);
        Assert.InRange((double)right / all, 0.95, 1);
        Assert.Equal(right, due);
    }

    private static string Kebab(JsonElement row, string member) => string.Concat(
        row.GetProperty(member).GetString()!.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string? From(JsonElement row)
    {
        foreach (var member in (string[])["date", "from", "start"])
            if (row.TryGetProperty(member, out var day) && day.ValueKind == JsonValueKind.String
                && !day.GetString()!.Contains("autumn", StringComparison.Ordinal))
                return day.GetString()!.Split('T')[0];
        return null;
    }

    private static bool Starts(string text, string with) => text.StartsWith(with, StringComparison.Ordinal);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
