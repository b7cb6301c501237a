using System.Globalization;
using Comity.Legislation.Provisions;
using static Comity.Legislation.Writing.AkomaNtosoVocabulary;

namespace Comity.Legislation.Writing;

/// <summary>Writes a law as Akoma Ntoso 3.0 that validates against the OASIS schema whatever the shape of the tree.</summary>
/// <remarks>
/// Equal laws give equal bytes: UTF-8 without BOM, no clock (the manifestation bears the date of the version). A provision is the
/// element of its kind with eId, wId and, as GUID, its identity; <c>num</c> holds the designation as printed.
/// <code>
/// text and no children   content/p         text before children   intro/p
/// Note                   hcontainer name="editorialNote"
/// Preface, Preamble, Conclusions, Attachment   their own elements at their usual places, elsewhere a named hcontainer
/// inside the first three: bare text p, anything else blockContainer with the kind as its class
/// </code>
/// A number that the eId does not give back stands in <c>num/@title</c>. White space that reading would collapse is kept by
/// <c>xml:space</c>. Characters that XML cannot hold become U+FFFD.
/// </remarks>
public sealed class AkomaNtosoWriter
{
    private readonly Law _law;
    private readonly IndentedXml _xml;
    private readonly HashSet<Ulid> _written = [];

    // What is still to be written, so that depth costs no call stack.
    private readonly Stack<Action> _rest = new();

    private AkomaNtosoWriter(Law law, IndentedXml xml) => (_law, _xml) = (law, xml);

    /// <summary>Writes the law; the stream is left open.</summary>
    /// <param name="law">Any law that can be built.</param>
    /// <param name="stream">Receives one XML document.</param>
    public static void Write(Law law, Stream stream)
    {
        using var xml = new IndentedXml(stream);
        new AkomaNtosoWriter(law, xml).Write();
    }

    private void Write()
    {
        _xml.Start("akomaNtoso");
        _xml.Start(_law.Work.Type == "bill" ? "bill" : "act");
        _xml.Attribute("name", _law.Work.Name.Length == 0 ? "act" : _law.Work.Name);
        var isOriginal = _law.VersionDate.Length == 0 || _law.VersionDate == _law.Work.Date;
        _xml.Attribute("contains", isOriginal ? "originalVersion" : "singleVersion");
        new AkomaNtosoMetadata(_law, _xml).Write();
        Component(_law.Root, "body");
        while (_rest.TryPop(out var step))
            step();
        _xml.End();
        _xml.End();
    }

    /// <summary>Everything of an act or attachment after its metadata. Front and back matter that is not at its usual place,
    /// or has a
    /// heading or text of its own, stays in the body.</summary>
    private void Component(Provision component, string body)
    {
        var children = component.Children;
        var (first, last) = (0, children.Count);
        var steps = new List<Action>();
        foreach (var kind in (ReadOnlySpan<UnitKind>)[UnitKind.Preface, UnitKind.Preamble])
        {
            if (first < last && IsPlainMatter(children[first], kind))
                Matter(steps, children[first++]);
        }
        while (last > first && children[last - 1].Kind == UnitKind.Attachment)
            last--;
        var attachments = children.Skip(last).ToList();
        var conclusions = last > first && IsPlainMatter(children[last - 1], UnitKind.Conclusions) ? children[--last] : null;

        steps.Add(() => _xml.Start(body));
        if (component.Kind == UnitKind.Attachment && (component.Text.Length > 0 || first == last))
            steps.Add(() => _xml.Text("p", component.Text));
        else if (component.Kind == UnitKind.Act && (HasOwnWords(component) || first == last))
            steps.Add(() => OwnWords(component));
        for (var i = first; i < last; i++)
        {
            var child = children[i];
            steps.Add(() => Unit(child));
        }
        steps.Add(_xml.End);
        if (conclusions is not null)
            Matter(steps, conclusions);
        if (attachments.Count > 0)
        {
            steps.Add(() => _xml.Start("attachments"));
            steps.AddRange(attachments.Select<Provision, Action>(attachment => () => Attachment(attachment)));
            steps.Add(_xml.End);
        }
        Then(steps);
    }

    private void Matter(List<Action> steps, Provision matter)
    {
        steps.Add(() =>
        {
            _xml.Start(NameOf(matter.Kind));
            Identity(matter, withEId: false);
        });
        if (matter.Children.Count == 0)
            steps.Add(() => _xml.Text("p", ""));
        steps.AddRange(matter.Children.Select<Provision, Action>(child => () => Block(child)));
        steps.Add(_xml.End);
    }

    private void Unit(Provision unit)
    {
        var element = ElementOf(unit.Kind);
        _xml.Start(element ?? "hcontainer");
        Identity(unit);
        if (element is null)
            _xml.Attribute("name", NameOf(unit.Kind));
        Head(unit);
        if (unit.Text.Length > 0)
            Wrapped(unit.Children.Count == 0 ? "content" : "intro", unit.Text);
        Then([.. unit.Children.Select<Provision, Action>(child => () => Unit(child)), _xml.End]);
    }

    private void Block(Provision unit)
    {
        if (Abbreviations.IsBareText(unit))
        {
            _xml.Start("p");
            Identity(unit);
            _xml.Words(unit.Text);
            _xml.End();
            return;
        }
        _xml.Start("blockContainer");
        Identity(unit);
        _xml.Attribute("class", NameOf(unit.Kind));
        Head(unit);
        if (unit.Children.Count == 0)
            _xml.Text("p", unit.Text);
        else if (unit.Text.Length > 0)
            Wrapped("intro", unit.Text);
        Then([.. unit.Children.Select<Provision, Action>(child => () => Block(child)), _xml.End]);
    }

    private void Attachment(Provision attachment)
    {
        _xml.Start("attachment");
        Identity(attachment);
        Head(attachment);
        _xml.Start("doc");
        _xml.Attribute("name", "attachment");
        new AkomaNtosoMetadata(_law, _xml).Write(attachment);
        Then([() => Component(attachment, "mainBody"), _xml.End, _xml.End]);
    }

    private void OwnWords(Provision root)
    {
        _xml.Start("hcontainer");
        _xml.Attribute("name", NameOf(UnitKind.Act));
        Head(root);
        if (root.Text.Length > 0)
            Wrapped("content", root.Text);
        _xml.End();
    }

    private void Head(Provision unit)
    {
        if (unit.Designation.Length > 0 || unit.Number.Length > 0)
        {
            _xml.Start("num");
            if (Numbers.FromEId(unit.EId) != unit.Number)
                _xml.Attribute("title", unit.Number);
            _xml.Words(unit.Designation);
            _xml.End();
        }
        if (unit.Heading.Length > 0)
            _xml.Text("heading", unit.Heading);
    }

    private void Identity(Provision unit, bool withEId = true)
    {
        if (withEId)
            _xml.Attribute("eId", XmlWords.Legal(unit.EId));
        if (unit.WId is { Length: > 0 } wId && wId != unit.EId && !wId.Any(char.IsWhiteSpace))
            _xml.Attribute("wId", wId);
        if (_written.Add(unit.Identity))
            _xml.Attribute("GUID", unit.Identity.ToString(null, CultureInfo.InvariantCulture));
    }

    private void Wrapped(string element, string text)
    {
        _xml.Start(element);
        _xml.Text("p", text);
        _xml.End();
    }

    private void Then(List<Action> steps)
    {
        for (var i = steps.Count - 1; i >= 0; i--)
            _rest.Push(steps[i]);
    }

    private static bool HasOwnWords(Provision root) =>
        root.Designation.Length + root.Number.Length + root.Heading.Length + root.Text.Length > 0;

    private static bool IsPlainMatter(Provision provision, UnitKind kind) => provision.Kind == kind && !HasOwnWords(provision);
}
