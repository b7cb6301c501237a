using Comity.Legislation.Comparing;
using Comity.Web.Features.Laws;
using Comity.Web.Features.Laws.CompareVersions;
using Comity.Web.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Web.Specs.Laws;

public sealed class ComparisonsSpecs(DemoSite demo)
{
    [Fact]
    public async Task A_comparison_is_made_once_where_there_is_room_for_its_texts()
    {
        using var comparisons = new Comparisons(Library);
        Assert.Same(await MakeAsync(comparisons), await MakeAsync(comparisons));
    }

    [Fact]
    public async Task The_texts_that_a_comparison_holds_on_to_count_with_it()
    {
        using var comparisons = new Comparisons(Library, room: 60_000);
        Assert.NotSame(await MakeAsync(comparisons), await MakeAsync(comparisons));
    }

    [Fact]
    public async Task A_file_is_made_once_for_each_form()
    {
        using var comparisons = new Comparisons(Library);
        var pair = await PairAsync();
        var made = 0;
        for (var times = 0; times < 3; times++)
            foreach (var form in (string[])["docx kz", "docx two-column"])
                await comparisons.FileAsync(pair, form, _ => [(byte)++made], Cancellation);
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task What_is_made_of_comparisons_is_made_a_few_at_a_time()
    {
        using var comparisons = new Comparisons(Library);
        var pair = await PairAsync();
        await MakeAsync(comparisons);
        var (now, most) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 3 * Environment.ProcessorCount).Select(_ =>
            comparisons.MakeAsync(pair, Slowly, Cancellation)));
        Assert.InRange(most, 1, Environment.ProcessorCount);

        string Slowly(MadeComparison comparison)
        {
            InterlockedMax(ref most, Interlocked.Increment(ref now));
            Thread.Sleep(50);
            Interlocked.Decrement(ref now);
            return "";
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private LawLibrary Library => demo.Site.App.Services.GetRequiredService<LawLibrary>();

    private static void InterlockedMax(ref int most, int value)
    {
        for (var known = most; value > known; known = most)
            Interlocked.CompareExchange(ref most, value, known);
    }

    private async Task<Comparison> MakeAsync(Comparisons comparisons)
    {
        var pair = await PairAsync();
        return (await comparisons.MakeAsync(
            pair, made => made.Comparison, Cancellation))!;
    }

    private async Task<ComparedPair> PairAsync()
    {
        await using var scope = demo.Site.App.Services.CreateAsyncScope();
        var versions = (await Versions.OfAsync(
            scope.ServiceProvider.GetRequiredService<ComityDb>(), demo.Newest[..demo.Newest.LastIndexOf('/')], Cancellation))!
            .In("eng").ToList();
        return new ComparedPair(versions[^2], versions[^1], ComparisonLevel.Article, []);
    }
}
