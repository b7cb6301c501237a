using Comity.Legislation.Provisions;

namespace Comity.Legislation.Reading.AkomaNtoso;

/// <summary>Finds the one law in a collection of documents.</summary>
internal static class AkomaNtosoCollection
{
    /// <summary>The root itself, or for a collection with exactly one act or bill a root that is this law: the front matter of
    /// the collection goes before its own and the other documents follow as attachments.</summary>
    public static (ProvisionDraft Root, AkomaNtosoIdentification Identification) LawIn(
        ProvisionDraft root, List<Finding> findings)
    {
        var identification = root.Document ?? new AkomaNtosoIdentification("act");
        var laws = root.Children.Where(child => child.HoldsLaw).ToList();
        if (root.HoldsLaw || laws is not [var law])
            return (root, identification);

        var front = new ProvisionDraft(UnitKind.Preface);
        foreach (var matter in root.Children.Where(child => child.Kind is UnitKind.Preface or UnitKind.Preamble))
            front.Children.AddRange(matter.Children);
        foreach (var title in (string[])[law.Designation, law.Heading, law.Text])
        {
            if (title.Length > 0)
                front.Place(title);
        }
        var lifted = new ProvisionDraft(UnitKind.Act);
        if (law.Children is [{ Kind: UnitKind.Preface } own, ..])
        {
            front.Children.AddRange(own.Children);
            law.Children.RemoveAt(0);
        }
        if (front.Children.Count > 0)
            lifted.Children.Add(front);
        lifted.Children.AddRange(law.Children);
        lifted.Children.AddRange(
            root.Children.Where(child => child != law && child.Kind is not (UnitKind.Preface or UnitKind.Preamble)));
        findings.Add(new Finding(FindingCodes.Collection, 0,
            "This is a collection of documents; the one law in it was read as the law, the others stand as its attachments."));
        return (lifted, law.Document ?? identification);
    }
}
