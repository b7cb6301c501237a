using Comity.Legislation.Provisions;

namespace Comity.Legislation.Comparing;

/// <summary>A provision that counts as one in a comparison, with what surrounds it.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Number">Its number among all units of the text: <c>5</c>, <c>5(2)</c>, <c>5.al1</c>.</param>
/// <param name="Words">What is compared.</param>
/// <param name="Home">The grouping it stands in, or the article at paragraph level; null at the top.</param>
internal sealed record ComparedUnit(Provision Provision, string Number, string Words, Provision? Home)
{
    private UnitKind? Frame => FrameOf(Provision) ?? (Home is null ? null : FrameOf(Home));

    /// <summary>The article that it is or stands in.</summary>
    public Provision? Article =>
        Provision.Kind == UnitKind.Article ? Provision : Home?.Kind == UnitKind.Article ? Home : null;

    public AlignmentUnit ToAlignment() => new(Number, Provision.Heading, Words, Frame);

    /// <summary>The units of a law at a level, in the order of the text.</summary>
    public static List<ComparedUnit> Of(Law law, ComparisonLevel level)
    {
        var units = new List<ComparedUnit>();
        foreach (var child in law.Root.Children)
            Collect(child, null, level, units);
        return units;
    }

    private static void Collect(Provision root, Provision? home, ComparisonLevel level, List<ComparedUnit> units)
    {
        var stack = new Stack<(Provision Provision, Provision? Home)>();
        stack.Push((root, home));
        while (stack.TryPop(out var item))
        {
            var (provision, around) = item;
            if (provision.Kind == UnitKind.Note)
                continue;
            if (provision.Kind.IsGrouping())
            {
                if (provision.Text.Length > 0)
                    units.Add(new ComparedUnit(provision, "", provision.Text, around));
                for (var i = provision.Children.Count - 1; i >= 0; i--)
                    stack.Push((provision.Children[i], provision));
            }
            else if (level == ComparisonLevel.Article || !IsDivided(provision))
            {
                units.Add(new ComparedUnit(provision, provision.Number, ProvisionText.WordsOf(provision), around));
            }
            else
            {
                Divide(provision, around, units);
            }
        }
    }

    private static UnitKind? FrameOf(Provision provision) =>
        provision.Kind is UnitKind.Preface or UnitKind.Preamble or UnitKind.Conclusions ? provision.Kind : null;

    private static bool IsDivided(Provision provision) => provision.Children.Any(child => child.Kind != UnitKind.Note);

    private static void Divide(Provision article, Provision? around, List<ComparedUnit> units)
    {
        var blocks = 0;
        if (article.Text.Length > 0)
            units.Add(new ComparedUnit(article, $"{article.Number}.al{++blocks}", article.Text, around));
        foreach (var child in article.Children)
        {
            if (child.Kind == UnitKind.Note)
                continue;
            var number = child.Number.Length > 0 ? $"{article.Number}({child.Number})" : $"{article.Number}.al{++blocks}";
            units.Add(new ComparedUnit(child, number, ProvisionText.WordsOf(child), article));
        }
    }
}
