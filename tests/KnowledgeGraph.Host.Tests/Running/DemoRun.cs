using KnowledgeGraph.Host.Tests.Running;

[assembly: AssemblyFixture(typeof(DemoRun))]

namespace KnowledgeGraph.Host.Tests.Running;

/// <summary>One run of <c>kg demo</c>, for all tests that look at what it leaves.</summary>
public sealed class DemoRun : IAsyncLifetime
{
    /// <summary>The folder in which it ran.</summary>
    internal WorkingFolder Folder { get; } = new();

    /// <summary>What it wrote, on a terminal of the width of the README's blocks.</summary>
    internal Answer Answer { get; private set; } = new(string.Empty, string.Empty, -1);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Answer = await Folder.RunAsync(["demo"], change: ReadmeTests.OnTerminal);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
