using Comity.Legislation.Provisions;
using Comity.Web.Features.Laws;
using Comity.Web.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Web.Specs.Laws;

public sealed class LawLibrarySpecs(DemoSite demo)
{
    [Fact]
    public async Task A_text_that_many_ask_for_at_once_is_read_once()
    {
        var scopes = new SlowScopes(demo.Site.App.Services.GetRequiredService<IServiceScopeFactory>());
        using var library = new LawLibrary(scopes);
        var version = await AnyVersionAsync();
        var laws = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Read(library, version)));
        Assert.Single(laws.Distinct());
        Assert.Same(laws[0], await Read(library, version));
        Assert.Equal(1, scopes.Opened);
    }

    [Theory]
    [InlineData("art_5", true)]
    [InlineData("art_5__para_1", true)]
    [InlineData("art_55555", false)]
    [InlineData("art", false)]
    [InlineData("art_5\" wId=\"", false)]
    public async Task It_is_known_which_addresses_a_text_has_before_it_is_read_and_after(string eId, bool isThere)
    {
        using var library = new LawLibrary(demo.Site.App.Services.GetRequiredService<IServiceScopeFactory>());
        var version = await AnyVersionAsync();
        Assert.Equal(isThere, await library.HasAsync(version, eId, TestContext.Current.CancellationToken));
        await Read(library, version);
        Assert.Equal(isThere, await library.HasAsync(version, eId, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_reader_who_goes_away_takes_the_text_from_nobody_else()
    {
        using var library = new LawLibrary(demo.Site.App.Services.GetRequiredService<IServiceScopeFactory>());
        var version = await AnyVersionAsync();
        using var gone = new CancellationTokenSource();
        var leaving = library.ReadAsync(version, gone.Token);
        var staying = Read(library, version);
        await gone.CancelAsync();
        Assert.NotNull(await staying);
        await Task.WhenAny(leaving);
    }

    [Fact]
    public async Task A_text_that_could_not_be_read_is_tried_again()
    {
        using var library = new LawLibrary(demo.Site.App.Services.GetRequiredService<IServiceScopeFactory>());
        for (var attempt = 0; attempt < 2; attempt++)
            await Assert.ThrowsAsync<InvalidOperationException>(() => Read(library, Guid.CreateVersion7()));
    }

    /// <summary>Slow enough for everyone who asks at once to ask before the first has an answer.</summary>
    private sealed class SlowScopes(IServiceScopeFactory scopes) : IServiceScopeFactory
    {
        private int _opened;

        public int Opened => _opened;

        public IServiceScope CreateScope()
        {
            Interlocked.Increment(ref _opened);
            Thread.Sleep(300);
            return scopes.CreateScope();
        }
    }

    private static Task<Law> Read(LawLibrary library, Guid version) =>
        Task.Run(() => library.ReadAsync(version, TestContext.Current.CancellationToken));

    private async Task<Guid> AnyVersionAsync()
    {
        await using var scope = demo.Site.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ComityDb>().Set<PublishedVersion>().OrderBy(version => version.Id)
            .Select(version => version.Id).FirstAsync(TestContext.Current.CancellationToken);
    }
}
