using Comity.Communiques.Reading;

namespace Comity.Engines.Specs.Communiques;

/// <summary>The report from which the project began, read without a directory.</summary>
public class SeedReportSpecs
{
    private static readonly Communique report = Reports.Read(
        File.ReadAllText(RealMaterial.Path("communiques", "2026-02-06-minsk-visit.txt")), new DateOnly(2026, 2, 6));

    [Fact]
    public void Five_people_are_named_with_their_posts_and_bodies() => Assert.Equal(
        [
            ("Koshanov", "Speaker", "kz-majilis"), ("Kassym-Jomart Tokayev", "President", null),
            ("Alexander Lukashenko", "President", null), ("Igor Segeenko", "Chairman", "by-house"),
            ("Natalya Kochanova", "Chairperson", "by-council"),
        ],
        report.People.Select(person => (person.Name, Text(person.Post), person.Body)));

    [Fact]
    public void Two_writings_of_one_surname_are_one_person() => Assert.Contains(
        "Sergeyenko", report.People[3].Mentions.Select(Text));

    [Fact]
    public void Eight_bodies_are_named() => Assert.Equal(
        ["kz-majilis", "by-house", "by-council", "ipu", "ipa-cis", "csto-pa", "osce-pa", "sco"],
        report.Bodies.Select(body => body.Id));

    [Fact]
    public void Three_meetings_a_visit_a_ceremony_and_a_tour_were_held_and_a_referendum_is_to_come()
    {
        Assert.Equal(
            [
                (EventKind.Meeting, EventStatus.Held), (EventKind.Referendum, EventStatus.Planned),
                (EventKind.Meeting, EventStatus.Held), (EventKind.Meeting, EventStatus.Held), (EventKind.Visit, EventStatus.Held),
                (EventKind.Ceremony, EventStatus.Held), (EventKind.SiteVisit, EventStatus.Held),
            ],
            report.Events.Select(one => (one.Kind, one.Status)));
        Assert.Equal(["Koshanov", "Igor Segeenko"], report.Events[2].Participants.Select(Name));
        Assert.Equal(["Koshanov", "Natalya Kochanova"], report.Events[3].Participants.Select(Name));
    }

    [Fact]
    public void What_was_agreed_intended_set_and_urged_keeps_its_strength() => Assert.Equal(
        [
            (Strength.Proposed, "Alexander Lukashenko", "expand cooperation"),
            (Strength.Instructed, "Koshanov", "turning Kazakhstan"),
            (Strength.Agreed, null, "continue exchanging"), (Strength.Agreed, null, "strengthen cooperation"),
            (Strength.Intends, "Koshanov", "continue expanding"),
        ],
        report.Commitments.Select(one => (one.Strength, one.By is { } by ? Name(by) : null, FirstWords(one.What))));

    [Fact]
    public void A_digital_state_is_due_in_three_years() =>
        Assert.Equal(new DateOnly(2029, 2, 6), report.Commitments[1].Due!.To);

    [Fact]
    public void The_billion_is_a_claim_of_the_president()
    {
        var figure = Assert.Single(report.Figures);
        Assert.Equal(("trade", 1_000_000_000m, 1, "USD", "Alexander Lukashenko"),
            (figure.Indicator, figure.Value, figure.Relation, figure.Currency, Name(figure.By!.Value)));
    }

    [Fact]
    public void Everything_said_has_its_speaker_and_one_thing_is_quoted()
    {
        Assert.Equal(
            ["Koshanov", "Koshanov", "Koshanov", "Koshanov", "Alexander Lukashenko", "Alexander Lukashenko", "Igor Segeenko",
                "Igor Segeenko", "Koshanov", "Koshanov"],
            report.Sayings.Select(one => Name(one.By!.Value)));
        var quoted = Assert.Single(report.Sayings, one => one.IsQuoted);
        Assert.StartsWith("a priority is", Text(quoted.Words), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_of_three_photos_is_credited() =>
        Assert.Equal(["Majilis press service", "Majilis press service", "Majilis press service"], report.Credits.Select(Text));

    private static string Name(int person) => report.People[person].Name;

    private static string? Text(TextSpan? span) => span is { } one ? Text(one) : null;

    private static string Text(TextSpan span) => report.Text[span.Start..span.End];

    private static string FirstWords(TextSpan span) => string.Join(' ', Text(span).Split(' ')[..2]);
}
