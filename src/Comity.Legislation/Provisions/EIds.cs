namespace Comity.Legislation.Provisions;

/// <summary>The addresses of provisions by the Akoma Ntoso Naming Convention 1.0, chapter 5.</summary>
/// <remarks>
/// A grouping stands in the address of what it groups only when the numbering restarts inside it; an attachment always does.
/// <code>
/// Chapter 1: Articles 1, 2   Chapter 2: Articles 3, 4      art_3
/// Chapter 1: Articles 1, 2   Chapter 2: Articles 1, 2      chp_2__art_1
/// Article 3, second Paragraph without a number             art_3__para_nn_2
/// Article 3, second block of text                          art_3__al_1 (the first is the article's own)
/// Two Articles 7 in one text                               art_7, art_7_2
/// </code>
/// An address longer than 400 characters, which only a hostile tree has, no longer grows with depth.
/// </remarks>
internal static class EIds
{
    private const int LongestPrefix = 400;

    public static void Assign(Provision root)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var counters = new Dictionary<string, int>(StringComparer.Ordinal);
        var components = new Queue<Provision>([root]);
        while (components.TryDequeue(out var component))
        {
            foreach (var unit in NumberedUnits.In(component))
            {
                unit.Prefix = PrefixOf(unit);
                unit.Provision.EId = Unique(Wanted(unit, counters), taken, counters);
                if (unit.Provision.Kind == UnitKind.Attachment)
                    components.Enqueue(unit.Provision);
            }
        }
    }

    private static string PrefixOf(NumberedUnit unit) => unit.Context.EId switch
    {
        "" => "",
        { Length: > LongestPrefix } => unit.Parent?.Prefix ?? "",
        var eId => eId + "__",
    };

    private static string Wanted(NumberedUnit unit, Dictionary<string, int> counters)
    {
        var provision = unit.Provision;
        if (provision.Kind is UnitKind.Preface or UnitKind.Preamble or UnitKind.Conclusions)
            return unit.Prefix + Abbreviations.Of(provision.Kind);
        var stem = $"{unit.Prefix}{Abbreviations.Of(provision, unit.Enclosing.Kind)}_";
        var number = Numbers.Clean(provision.Number);
        if (number.Length > 0)
            return stem + number;
        if (Abbreviations.IsUsuallyNumbered(provision.Kind))
            stem += "nn_";
        return $"{stem}{counters[stem] = counters.GetValueOrDefault(stem) + 1}";
    }

    private static string Unique(string wanted, HashSet<string> taken, Dictionary<string, int> counters)
    {
        var eId = wanted;
        while (!taken.Add(eId))
        {
            var copy = counters.GetValueOrDefault(wanted, 1) + 1;
            counters[wanted] = copy;
            eId = $"{wanted}_{copy}";
        }
        return eId;
    }
}
