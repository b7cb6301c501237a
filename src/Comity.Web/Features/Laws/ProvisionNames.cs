using Comity.Legislation.Provisions;
using Comity.Web.Platform.Localization;

namespace Comity.Web.Features.Laws;

/// <summary>What provisions are called on pages, in the words of the law itself.</summary>
public static class ProvisionNames
{
    /// <summary>The number as printed, else the heading, else empty.</summary>
    public static string Brief(Provision provision) =>
        provision.Designation.Length > 0 ? provision.Designation.TrimEnd('.', ' ') : provision.Heading;

    /// <summary>Number and heading.</summary>
    public static string Full(Provision provision) =>
        string.Join(". ", new[] { Brief(provision), provision.Designation.Length > 0 ? provision.Heading : "" }.Where(part =>
            part.Length > 0));

    /// <summary>The provision inside its article: «Статья 5, 2, 1)».</summary>
    public static string Of(Law law, Provision provision, Phrasebook phrases) =>
        Of(law.PathTo(provision), provision, phrases);

    /// <summary>The same where what the provision stands in is known, outermost first.</summary>
    public static string Of(IReadOnlyList<Provision> path, Provision provision, Phrasebook phrases)
    {
        var inside = path.SkipWhile(step => step.Kind < UnitKind.Article).Append(provision).ToList();
        var name = inside.Count == 1 ? Full(provision) : string.Join(", ", inside.Select(Brief).Where(part => part.Length > 0));
        return name.Length > 0 ? name : Unnamed(provision, phrases);
    }

    /// <summary>The number alone where there is one, for places where only a few characters fit.</summary>
    public static string Tiny(Law law, Provision provision, Phrasebook phrases)
    {
        var article = provision.Kind > UnitKind.Article && law.ParentOf(provision) is { Kind: >= UnitKind.Article } inside
            ? Tiny(law, inside, phrases) + "."
            : "";
        var own = provision.Number.Length > 0 ? provision.Number : provision.Heading.Length > 0 ? provision.Heading
            : Unnamed(provision, phrases);
        return article + (own.Length > 9 ? own[..8] + "…" : own);
    }

    /// <summary>What an unnumbered provision without a heading is called: «Preamble».</summary>
    public static string Unnamed(Provision provision, Phrasebook phrases) => phrases[$"unit.{provision.Kind switch
    {
        UnitKind.Preface => "preface",
        UnitKind.Preamble => "preamble",
        UnitKind.Conclusions => "conclusions",
        UnitKind.Note => "note",
        UnitKind.Attachment => "attachment",
        _ => "block",
    }}"];
}
