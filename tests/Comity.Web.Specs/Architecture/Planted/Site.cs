// A site that breaks every rule of ImportRules once, and keeps one of them where it looks broken.
#pragma warning disable MA0048, CA1812, CA1822
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Comity.Web.Specs.Architecture.Planted.Platform
{
    internal sealed class PlatformThatKnowsLaws
    {
        public string Name => nameof(Features.Laws.PlantedLaw) + new Features.Laws.PlantedLaw().Title;
    }

    internal sealed class ComityDb : DbContext;
}

namespace Comity.Web.Specs.Architecture.Planted.Design
{
    internal sealed class DesignThatKnowsLaws
    {
        public Features.Laws.PlantedLaw? Law { get; init; }
    }
}

namespace Comity.Web.Specs.Architecture.Planted.Features.Laws
{
    internal sealed class PlantedLaw
    {
        public string Title { get; } = "";
    }

    internal sealed class PageThatQueries : ComponentBase
    {
        [Inject]
        public required Platform.ComityDb Db { get; init; }
    }
}

namespace Comity.Web.Specs.Architecture.Planted.Features.Discussions
{
    internal sealed class MayReadLaws
    {
        public Laws.PlantedLaw Law { get; } = new();
    }
}

namespace Comity.Web.Specs.Architecture.Planted.Features.Newsroom
{
    internal sealed class ReadsLawsInALambda
    {
        public IEnumerable<int> Lengths(IEnumerable<int> years) =>
            years.Select(year => new Laws.PlantedLaw().Title.Length + year);
    }

    internal sealed class ReadsLawsInAnAsyncBody
    {
        public async Task<int> LengthAsync()
        {
            await Task.Yield();
            return new Laws.PlantedLaw().Title.Length;
        }
    }
}

namespace Comity.Web.Specs.Architecture.Planted.Features.Directory
{
    internal sealed class Parliament
    {
        public Accounts.Account? Clerk { get; init; }
    }
}

namespace Comity.Web.Specs.Architecture.Planted.Features.Accounts
{
    internal sealed class Account
    {
        public Directory.Parliament? Parliament { get; init; }
    }
}
