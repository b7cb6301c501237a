using System.Globalization;
using Comity.Deliberation.PersonalData;
using CsCheck;

namespace Comity.Engines.Specs.PersonalData;

public class PersonalDataSpecs
{
    [Theory]
    [InlineData("Мой ИИН 850412300145.", PersonalDataKind.KazakhIdentityNumber, "850412300145")]
    [InlineData("ЖСН 850412 300145", PersonalDataKind.KazakhIdentityNumber, "850412 300145")]
    [InlineData("ЖСН 85\u200B0412300145", PersonalDataKind.KazakhIdentityNumber, "85\u200B0412300145")]
    [InlineData("Асабісты нумар 4120385A001PB6", PersonalDataKind.BelarusianIdentityNumber, "4120385A001PB6")]
    [InlineData("личный номер 4120385А001РВ6 (кириллицей)", PersonalDataKind.BelarusianIdentityNumber, "4120385А001РВ6")]
    [InlineData("Пашпарт MP 1234567", PersonalDataKind.BelarusianPassport, "MP 1234567")]
    [InlineData("паспорт 4508 123456", PersonalDataKind.RussianPassport, "паспорт 4508 123456")]
    [InlineData("серия 45 08 № 123456", PersonalDataKind.RussianPassport, "серия 45 08 № 123456")]
    [InlineData("СНИЛС 112-233-445 95", PersonalDataKind.RussianPensionNumber, "112-233-445 95")]
    [InlineData("Звоните +7 (701) 123-45-67!", PersonalDataKind.Phone, "+7 (701) 123-45-67")]
    [InlineData("тел. 87011234567", PersonalDataKind.Phone, "87011234567")]
    [InlineData("тэл. 8 029 123-45-67", PersonalDataKind.Phone, "8 029 123-45-67")]
    [InlineData("+375 29 123 45 67 — это я", PersonalDataKind.Phone, "+375 29 123 45 67")]
    [InlineData("Call +44 20 7946 0958", PersonalDataKind.Phone, "+44 20 7946 0958")]
    [InlineData("пишите ivan.petrov@example.kz", PersonalDataKind.Email, "ivan.petrov@example.kz")]
    [InlineData("почта: иван@пример.рф, жду", PersonalDataKind.Email, "иван@пример.рф")]
    [InlineData("ivan (собака) example.by", PersonalDataKind.Email, "ivan (собака) example.by")]
    [InlineData("карта 4111 1111 1111 1111", PersonalDataKind.Card, "4111 1111 1111 1111")]
    [InlineData("живу: ул. Абая, д. 10, кв. 25", PersonalDataKind.Address, "ул. Абая, д. 10, кв. 25")]
    [InlineData("вул. Якуба Коласа, дом 5", PersonalDataKind.Address, "вул. Якуба Коласа, дом 5")]
    [InlineData("Абай көшесі, 10-үй, 25-пәтер тұрамын", PersonalDataKind.Address, "Абай көшесі, 10-үй, 25-пәтер")]
    [InlineData("I live at 10 Green Street, Apt 5", PersonalDataKind.Address, "10 Green Street, Apt 5")]
    public void Personal_data_is_found_where_it_stands(string text, PersonalDataKind kind, string stretch)
    {
        var datum = Assert.Single(PersonalDataDetector.Find(text));
        Assert.Equal((kind, stretch), (datum.Kind, text.Substring(datum.Start, datum.Length)));
    }

    [Theory]
    [InlineData("Мой ИИН 850412300146: последняя цифра не та")]
    [InlineData("Выделить 80 000 000 000 тенге в 2026 году")]
    [InlineData("Закон от 12.06.2026 № 123-VIII, статья 17, пункт 4")]
    [InlineData("Отремонтировать улицу Абая, 10 километров за 5 лет")]
    [InlineData("карта 4111 1111 1111 1112")]
    [InlineData("В 2025 году 1234567 человек, в 2026 — 1300000")]
    [InlineData("@everyone should read a@b")]
    [InlineData("ISBN 978-3-16-148410-0")]
    [InlineData("")]
    public void What_only_looks_like_it_is_let_through(string text) => Assert.Empty(PersonalDataDetector.Find(text));

    [Fact]
    public void Several_are_found_in_the_order_of_the_text() =>
        Assert.Equal(
            [PersonalDataKind.KazakhIdentityNumber, PersonalDataKind.Phone, PersonalDataKind.Email],
            PersonalDataDetector.Find("ИИН 850412300145, тел. +7 701 123-45-67, a@example.kz").Select(datum => datum.Kind));

    [Theory]
    [InlineData("1 ")]
    [InlineData("a@")]
    [InlineData("ул. а ")]
    [InlineData("+7(")]
    [InlineData("паспорт ")]
    public void A_megabyte_made_to_be_slow_is_read_to_its_end(string piece) =>
        PersonalDataDetector.Find(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));

    [Fact]
    public void Whatever_the_text_what_is_found_stands_in_it_without_overlaps() =>
        Gen.String[Gen.Char["0123456789 -+().@абвAB\u200B\uD800кулд"], 0, 200].Sample(text =>
        {
            var end = 0;
            foreach (var datum in PersonalDataDetector.Find(text))
            {
                Assert.True(datum.Start >= end && datum.Length > 0 && datum.Start + datum.Length <= text.Length);
                end = datum.Start + datum.Length;
            }
        });

    [Fact]
    public void Every_identity_number_with_a_right_check_digit_is_found() =>
        Gen.Select(Gen.Int[0, 99], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[10_000, 69_999]).Sample((year, month, day, number) =>
        {
            var body = string.Create(CultureInfo.InvariantCulture, $"{year:00}{month:00}{day:00}{number}");
            var found = Enumerable.Range(0, 10).Count(check =>
                PersonalDataDetector.Find(body + check).Any(datum => datum.Kind == PersonalDataKind.KazakhIdentityNumber));
            Assert.InRange(found, 0, 1);
        });
}
