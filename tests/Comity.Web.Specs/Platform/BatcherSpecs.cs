using System.Collections.Concurrent;
using Comity.Web.Platform.Data;

namespace Comity.Web.Specs.Platform;

/// <summary>What is asked for at the same time is done together.</summary>
public sealed class BatcherSpecs
{
    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_gets_the_answer_to_what_they_asked_and_many_are_answered_together()
    {
        var sizes = new ConcurrentBag<int>();
        var batcher = new Batcher<int, int>(50, async asked =>
        {
            sizes.Add(asked.Count);
            await Task.Delay(2, Ending);
            return [.. asked.Select(number => number * number)];
        });

        var answers = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(batcher.AskAsync));

        Assert.Equal(Enumerable.Range(0, 1_000).Select(number => number * number), answers);
        Assert.Equal(1_000, sizes.Sum());
        Assert.Equal(50, sizes.Max());
        Assert.InRange(sizes.Count, 20, 200);
        Assert.Equal(0, batcher.Waits);
    }

    [Fact]
    public async Task The_one_that_is_to_blame_fails_alone()
    {
        var batcher = new Batcher<int, int>(100, asked => asked.Contains(13)
            ? throw new FormatException("thirteen")
            : Task.FromResult<IReadOnlyList<int>>([.. asked]), problem => problem is FormatException);

        var asked = Enumerable.Range(0, 40).Select(batcher.AskAsync).ToList();

        foreach (var (number, answer) in asked.Index().Where(one => one.Index != 13))
            Assert.Equal(number, await answer);
        await Assert.ThrowsAsync<FormatException>(() => asked[13]);
    }

    [Fact]
    public async Task A_problem_of_all_is_told_to_each_and_the_next_are_served()
    {
        var isDown = true;
        var batcher = new Batcher<int, int>(100, asked => isDown
            ? throw new TimeoutException()
            : Task.FromResult<IReadOnlyList<int>>([.. asked]), problem => problem is FormatException);

        foreach (var answer in Enumerable.Range(0, 10).Select(batcher.AskAsync).ToList())
            await Assert.ThrowsAsync<TimeoutException>(() => answer);
        isDown = false;

        Assert.Equal(7, await batcher.AskAsync(7));
    }
}
