using KnowledgeGraph.Host.Tests.Running;

[assembly: AssemblyFixture(typeof(DemoDatabase))]

namespace KnowledgeGraph.Host.Tests.Running;

/// <summary>The database that <c>kg demo</c> makes, made once for all tests; each test that wants it gets a copy.</summary>
public sealed class DemoDatabase : IAsyncLifetime
{
    private readonly WorkingFolder _folder = new();

    /// <summary>What the demo wrote.</summary>
    internal Answer Demo { get; private set; } = new(string.Empty, string.Empty, -1);

    private string DatabasePath => Path.Combine(_folder.Path, "kg.db");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Demo = await _folder.RunAsync("kg demo");

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Puts a copy into a folder, under the name that the console looks for.</summary>
    internal void CopyTo(WorkingFolder folder) => File.Copy(DatabasePath, Path.Combine(folder.Path, "kg.db"));
}
