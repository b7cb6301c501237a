using Comity.Legislation.Provisions;

namespace Comity.Engines.Specs.Comparing;

/// <summary>Small laws for the specs of comparing.</summary>
internal static class SampleLaw
{
    public static readonly Work Work = new("xx", "act", "2020-06-01", "sample");

    /// <summary>Ten articles on different matters, numbered from 1.</summary>
    public static readonly string[] Texts =
    [
        "The state protects the freedom of every person to hold opinions and to speak them without fear of punishment.",
        "Parliament consists of ninety deputies who are elected for five years by secret ballot in equal districts.",
        "The head of state signs bills within fifteen days or returns them with written objections for a second vote.",
        "Judges are independent, answer to the law alone and may not be removed before their term has ended.",
        "The government prepares the yearly budget and lays it before parliament no later than the first of September.",
        "Local councils decide matters of roads, schools and water within the limits of their own revenue.",
        "A referendum is called when three hundred thousand citizens of at least half of the regions demand it.",
        "Every citizen has the right to education, and primary schooling is free of charge and compulsory.",
        "Private property is inviolable; it may be taken for public need only against full and prior compensation.",
        "Forests, rivers and minerals belong to the people and are used as the laws on natural wealth provide.",
    ];

    public static Law Of(params IEnumerable<string> texts) => Of([.. texts.Select((text, i) => Article($"{i + 1}", text))]);

    public static Law Of(params Provision[] articles) => new(
        Work, "eng", "", "Sample law",
        new Provision { Kind = UnitKind.Act, Children = articles });

    public static Provision Article(string number, string text, string heading = "") => new()
    {
        Kind = UnitKind.Article, Designation = $"Article {number}", Number = number, Heading = heading, Text = text,
    };

    public static Provision Chapter(string number, string heading, params Provision[] articles) => new()
    {
        Kind = UnitKind.Chapter, Designation = $"Chapter {number}", Number = number, Heading = heading, Children = articles,
    };
}
