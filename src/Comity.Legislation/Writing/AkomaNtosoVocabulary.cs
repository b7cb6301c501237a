using Comity.Legislation.Provisions;

namespace Comity.Legislation.Writing;

/// <summary>The names and characters that reading and writing of Akoma Ntoso share.</summary>
internal static class AkomaNtosoVocabulary
{
    public const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /// <summary>Who made the markup; a file that names it is read with the exact meaning that it was written with.</summary>
    public const string Source = "#comity";

    public const string Note = "editorialNote";

    /// <summary>The hierarchical element of a kind; null when it has none and stands as a named <c>hcontainer</c>.</summary>
    public static string? ElementOf(UnitKind kind) =>
        kind is (>= UnitKind.Book and <= UnitKind.Alinea) ? NameOf(kind) : null;

    /// <summary>The name of a kind: as an element, or in the attribute of a container that stands for it.</summary>
    public static string NameOf(UnitKind kind) => kind == UnitKind.Note ? Note : kind.ToString().ToLowerInvariant();

    private static readonly Dictionary<string, UnitKind> _kinds =
        Enum.GetValues<UnitKind>().ToDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>The kind with this name, or null.</summary>
    public static UnitKind? KindOf(string? name) => name is not null && _kinds.TryGetValue(name, out var kind) ? kind : null;
}
