using System.Globalization;
using Comity.Legislation.Provisions;

namespace Comity.Legislation.Reading.AkomaNtoso;

/// <summary>A provision while its element is still being read.</summary>
internal sealed class ProvisionDraft(UnitKind kind)
{
    private readonly List<ProvisionDraft> _notes = [];

    public UnitKind Kind { get; set; } = kind;

    public string Designation { get; set; } = "";

    public string? Number { get; set; }

    public string Heading { get; set; } = "";

    public string Text { get; set; } = "";

    public string? WId { get; init; }

    public Ulid Identity { get; set; }

    public List<ProvisionDraft> Children { get; } = [];

    /// <summary>The identification of the document that stands in this attachment.</summary>
    public AkomaNtosoIdentification? Document { get; set; }

    /// <summary>The document in this attachment is an act or a bill.</summary>
    public bool HoldsLaw { get; set; }

    public bool IsEmpty => Designation.Length + Heading.Length + Text.Length + Children.Count + _notes.Count == 0;

    /// <summary>Every block is an alinea of its own: the act, and the front and back matter of other programs' files.</summary>
    public bool HoldsOnlyBlocks { get; init; } = kind == UnitKind.Act;

    /// <summary>Several blocks are all alineas, as in texts of other formats, so that «часть вторая статьи 5» is the second.
    /// Articles of other programs' files are so.</summary>
    public bool HoldsEqualBlocks { get; init; }

    /// <summary>Adds a block of text: the provision's own if it is the first, else an alinea.</summary>
    /// <returns>The draft that now holds the text.</returns>
    public ProvisionDraft Place(string text)
    {
        var holder = this;
        if (HoldsEqualBlocks && Text.Length > 0 && Children.TrueForAll(child => child.Kind == UnitKind.Note))
        {
            Children.Insert(0, new ProvisionDraft(UnitKind.Alinea) { Text = Text });
            Text = "";
        }
        if (HoldsOnlyBlocks || Text.Length > 0 || Children.Count > 0)
            Children.Add(holder = new ProvisionDraft(UnitKind.Alinea));
        holder.Text = text;
        PlaceNotes();
        return holder;
    }

    /// <summary>Takes out a child that turned out empty; it is among the last, so the search begins there.</summary>
    public void Remove(ProvisionDraft child)
    {
        if (Children.LastIndexOf(child) is var at and >= 0)
            Children.RemoveAt(at);
    }

    /// <summary>Keeps a note until the block that it hangs on is complete.</summary>
    public void Annotate(ProvisionDraft note) => _notes.Add(note);

    public void PlaceNotes()
    {
        Children.AddRange(_notes);
        _notes.Clear();
    }

    /// <summary>The finished provision. The nesting of the file is limited, so recursion is.</summary>
    public Provision Finish(HashSet<Ulid> identities) => new()
    {
        Kind = Kind,
        Designation = Designation,
        Number = Number ?? Numbers.FromDesignation(Designation),
        Heading = Heading,
        Text = Text,
        WId = WId,
        Identity = identities.Add(Identity) ? Identity : Ulid.Empty,
        Children = [.. Children.Select(child => child.Finish(identities))],
    };

    /// <summary>A GUID as ULID or UUID; empty when it is neither.</summary>
    public static Ulid IdentityFrom(string? guid)
    {
        if (guid is { Length: 26 } && Ulid.TryParse(guid, CultureInfo.InvariantCulture, out var ulid))
            return ulid;
        return Guid.TryParse(guid, CultureInfo.InvariantCulture, out var uuid) ? new Ulid(uuid) : Ulid.Empty;
    }
}
