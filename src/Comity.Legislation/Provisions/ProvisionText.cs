using System.Text;

namespace Comity.Legislation.Provisions;

/// <summary>The text of a provision as a person reads it aloud.</summary>
public static class ProvisionText
{
    /// <summary>The text of a provision with everything inside it: one line per block, each inner number before its words,
    /// editorial notes left out. The provision's own number and heading are not part of it.</summary>
    public static string Of(Provision provision) => Lines(provision, withNumbers: true);

    /// <summary>The same without the inner numbers: what is compared.</summary>
    internal static string WordsOf(Provision provision) => Lines(provision, withNumbers: false);

    private static string Lines(Provision provision, bool withNumbers)
    {
        if (provision.Children.Count == 0)
            return provision.Text;
        var text = new StringBuilder(provision.Text);
        foreach (var inner in provision.SelfAndDescendants().Skip(1))
            if (inner.Kind != UnitKind.Note)
                AppendLine(text, withNumbers ? inner.Designation : "", inner.Heading, inner.Text);
        return text.ToString();
    }

    private static void AppendLine(StringBuilder text, string designation, string heading, string block)
    {
        if (designation.Length + heading.Length + block.Length == 0)
            return;
        if (text.Length > 0)
            text.Append('\n');
        text.Append(designation);
        if (designation.Length > 0 && heading.Length + block.Length > 0)
            text.Append(' ');
        text.Append(heading);
        if (heading.Length > 0 && block.Length > 0)
            text.Append('\n');
        text.Append(block);
    }
}
