using Comity.Legislation.Provisions;

namespace Comity.Legislation.Reading.Structure;

/// <summary>A provision while it is being read.</summary>
internal sealed class Draft(UnitKind kind, int line)
{
    private bool holdsLaw;

    public UnitKind Kind { get; set; } = kind;

    public int Line { get; } = line;

    public string Designation { get; init; } = "";

    public string Number { get; init; } = "";

    public string Heading { get; set; } = "";

    public string Text { get; set; } = "";

    public List<Draft> Children { get; } = [];

    /// <summary>Nothing of the law is in it yet; an editor's note may be.</summary>
    public bool IsEmpty => Text.Length == 0 && !holdsLaw;

    public Draft Add(Draft child)
    {
        holdsLaw |= child.Kind != UnitKind.Note;
        Children.Add(child);
        return child;
    }

    /// <summary>Adds a block: the first is the provision's own text, later ones are its alineas.</summary>
    /// <remarks>Several unnumbered parts of an article are all alineas, so that «часть вторая статьи 5» is the second.</remarks>
    public Draft AddBlock(string text, int line)
    {
        if (IsEmpty)
        {
            Text = text;
            return this;
        }
        if (Kind is UnitKind.Article or UnitKind.Preface or UnitKind.Preamble or UnitKind.Conclusions && Text.Length > 0
            && !holdsLaw)
        {
            Add(new(UnitKind.Alinea, Line) { Text = Text });
            Text = "";
        }
        return Add(new(UnitKind.Alinea, line) { Text = text });
    }

    /// <summary>The finished provision. The depth is bounded by the reader, so recursion is safe.</summary>
    public Provision Finish() => new()
    {
        Kind = Kind,
        Designation = Designation,
        Number = Number,
        Heading = Heading,
        Text = Text,
        Children = Children.Count == 0 ? [] : [.. Children.Select(child => child.Finish())],
    };
}
