using Comity.Legislation.Provisions;
using Comity.Web.Platform.Localization;

namespace Comity.Web.Features.Laws.CompareVersions;

/// <summary>One of the two texts of a comparison, with the names and the addresses of its provisions.</summary>
public sealed record ComparedText(VersionSummary Version, Law Law, Phrasebook Phrases)
{
    public NamedProvision Named(Provision provision) =>
        new(ProvisionNames.Of(Law, provision, Phrases), Version.AddressOf(provision.EId));

    public string Tiny(Provision provision) => ProvisionNames.Tiny(Law, provision, Phrases);
}

/// <summary>What pages call a provision, and its permanent address.</summary>
public sealed record NamedProvision(string Name, string Address);
