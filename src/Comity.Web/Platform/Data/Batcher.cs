namespace Comity.Web.Platform.Data;

/// <summary>Does together what is asked for at the same time: while one batch is being done the next gathers, so that the more
/// there is to do, the less each costs. What is asked is done after it was asked, never before.</summary>
/// <param name="largest">How many are done together at most.</param>
/// <param name="answer">Gives the answers, in the order of what was asked.</param>
/// <param name="isOneToBlame">Whether a problem may come from one of them, which must not take the others with it: they are then
/// done again by halves.</param>
public sealed class Batcher<TAsked, TAnswer>(
    int largest, Func<IReadOnlyList<TAsked>, Task<IReadOnlyList<TAnswer>>> answer, Func<Exception, bool>? isOneToBlame = null)
{
    private readonly Lock _gate = new();
    private readonly Queue<Waiting> _queue = new();
    private bool _isWorking;

    /// <summary>How many wait for their batch.</summary>
    public int Waits
    {
        get
        {
            lock (_gate)
                return _queue.Count;
        }
    }

    /// <summary>Not to be cancelled: what is in the queue will be done.</summary>
    public Task<TAnswer> AskAsync(TAsked asked)
    {
        var waiting = new Waiting(asked);
        var begins = false;
        lock (_gate)
        {
            _queue.Enqueue(waiting);
            (begins, _isWorking) = (!_isWorking, true);
        }

        if (begins)
            _ = Task.Run(WorkAsync);
        return waiting.Answer.Task;
    }

    private async Task WorkAsync()
    {
        while (Next() is { Count: > 0 } batch)
        {
            await AnswerAsync(batch);
            // Those who are on their way come along.
            await Task.Yield();
        }
    }

    private List<Waiting> Next()
    {
        lock (_gate)
        {
            var batch = new List<Waiting>();
            while (batch.Count < largest && _queue.TryDequeue(out var next))
                batch.Add(next);
            _isWorking = batch.Count > 0;
            return batch;
        }
    }

    private async Task AnswerAsync(List<Waiting> batch)
    {
        try
        {
            var answers = await answer([.. batch.Select(one => one.Asked)]);
            foreach (var (one, its) in batch.Zip(answers))
                one.Answer.SetResult(its);
        }
        catch (Exception problem) when (batch.Count > 1 && isOneToBlame?.Invoke(problem) == true)
        {
            await AnswerAsync(batch[..(batch.Count / 2)]);
            await AnswerAsync(batch[(batch.Count / 2)..]);
        }
        catch (Exception problem)
        {
            foreach (var one in batch)
                one.Answer.SetException(problem);
        }
    }

    private sealed record Waiting(TAsked Asked)
    {
        public TaskCompletionSource<TAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
