namespace Comity.Legislation.Provisions;

/// <summary>The addresses of provisions by the Akoma Ntoso Naming Convention 1.0, chapter 5.</summary>
internal static class EIds
{
    public static void Assign(Provision root)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        Assign(root, "", taken);
    }

    private static void Assign(Provision parent, string prefix, HashSet<string> taken)
    {
        foreach (var child in parent.Children)
        {
            var wanted = $"{prefix}{child.Kind.ToString().ToLowerInvariant()}_{child.Number}";
            var eId = wanted;
            for (var copy = 2; !taken.Add(eId); copy++)
                eId = $"{wanted}_{copy}";
            child.EId = eId;
            Assign(child, eId + "__", taken);
        }
    }
}
