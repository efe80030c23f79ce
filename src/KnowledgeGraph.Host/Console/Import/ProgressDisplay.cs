using KnowledgeGraph.Host.Console.Session;
using Spectre.Console;

namespace KnowledgeGraph.Host.Console.Import;

/// <summary>Shows on the error stream how far an import is, where that takes longer than a second and a person is looking.</summary>
internal static class ProgressDisplay
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for the work, and shows it. Errors of the work are left to whoever awaits it.</summary>
    public static async Task ShowUntilDoneAsync(ConsoleSession session, Task work, LatestProgress progress)
    {
        if (session.IsQuiet || !session.Terminal.ShowsProgress)
        {
            await Task.WhenAny(work);
            return;
        }

        await Task.WhenAny(work, Task.Delay(Patience, session.Terminal.Clock));
        if (!work.IsCompleted)
        {
            await ShowAsync(session, work, progress);
        }
    }

    private static Task ShowAsync(ConsoleSession session, Task work, LatestProgress progress)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = session.Terminal.UsesColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(session.Terminal.Error),
        });
        console.Profile.Width = session.Terminal.ErrorWidth ?? console.Profile.Width;
        return console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask("Starting");
                while (!work.IsCompleted)
                {
                    if (progress.Latest is { } latest)
                    {
                        bar.Description = Markup.Escape($"{latest.Stage} {Path.GetFileName(latest.File)} ({latest.Done} of {latest.Total})");
                        bar.MaxValue = Math.Max(1, latest.Total);
                        bar.Value = latest.Done;
                    }

                    await Task.WhenAny(work, Task.Delay(Look, session.Terminal.Clock));
                }
            });
    }
}
