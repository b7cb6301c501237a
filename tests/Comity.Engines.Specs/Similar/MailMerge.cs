namespace Comity.Engines.Specs.Similar;

/// <summary>Letters as a program makes them that chooses one of several wordings for every phrase.</summary>
internal static class MailMerge
{
    private static readonly string[][] _phrases =
    [
        ["Dear members,", "To the committee:", "Honourable deputies,", "Good day."],
        ["I am writing about", "I want to comment on", "My letter concerns", "Please note my view on"],
        ["the new toll on the northern road.", "the fee for the road to the north.", "the charge on the northern highway."],
        ["I urge the house to", "I ask the chamber to", "The deputies should", "It is time to"],
        ["withdraw this clumsy plan to tax drivers.",
            "reverse the clumsy plan to tax drivers.", "drop this harmful plan to tax drivers."],
        ["Citizens, not officials,", "Ordinary people, not officials,", "Families, rather than officials,"],
        ["ought to decide how they travel to work.", "should be free to choose how they travel to work.",
            "deserve to decide how they travel to school."],
        ["The toll is a betrayal of", "The toll is a perversion of", "The toll undermines"],
        ["a system that worked very well for decades with everyone's support.",
            "an order that worked smoothly for decades with everyone's support.",
            "a system that functioned well for two decades with wide support."],
    ];

    public static string Letter(int seed)
    {
        var state = (uint)seed + 1;
        return string.Join(' ', _phrases.Select(choices =>
        {
            state = (state * 1_664_525) + 1_013_904_223;
            return choices[(state >> 16) % choices.Length];
        }));
    }
}
