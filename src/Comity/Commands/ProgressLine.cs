using Spectre.Console;

namespace Comity.Commands;

/// <summary>Shows on the terminal how far a long step is; says nothing when it takes less than a second or nobody
/// watches.</summary>
internal static class ProgressLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static T While<T>(Func<string> what, Func<IProgress<double>, T> step)
    {
        var progress = new Share();
        if (Console.IsErrorRedirected)
            return step(progress);
        var work = Task.Run(() => step(progress));
        if (Task.WaitAny([work], Patience) == 0)
            return work.GetAwaiter().GetResult();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress().AutoClear(true).Start(context =>
        {
            var bar = context.AddTask(Markup.Escape(what()), maxValue: 1);
            while (Task.WaitAny([work], TimeSpan.FromMilliseconds(100)) != 0)
                bar.Value = progress.Done;
        });
        return work.GetAwaiter().GetResult();
    }

    private sealed class Share : IProgress<double>
    {
        private double done;

        public double Done => Volatile.Read(ref done);

        public void Report(double value) => Volatile.Write(ref done, value);
    }
}
