using KnowledgeGraph.Host.Tests.Running;

namespace KnowledgeGraph.Host.Tests.Remote;

/// <summary>A <c>kg serve</c> with an API key, over the graph of <c>kg demo</c>.</summary>
public sealed class ServedDemo(DemoRun demo) : IAsyncLifetime
{
    /// <summary>The key that it wants.</summary>
    internal const string Key = "a-key-for-this-test-alone";

    private ServeProcess? _service;

    /// <summary>Where it answers.</summary>
    internal string Address => _service!.Address.ToString();

    /// <summary>The folder with the database that it serves.</summary>
    internal WorkingFolder Folder => demo.Folder;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _service = await ServeProcess.StartAsync(demo.Folder.Path, KgProcess.Program, Key);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }
    }
}
