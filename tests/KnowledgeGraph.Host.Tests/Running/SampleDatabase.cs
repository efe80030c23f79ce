using KnowledgeGraph.Host.Tests.Running;

[assembly: AssemblyFixture(typeof(SampleDatabase))]

namespace KnowledgeGraph.Host.Tests.Running;

/// <summary>A graph of four claims from Sample/, imported once for all tests; each test that wants it gets a copy.</summary>
public sealed class SampleDatabase : IAsyncLifetime
{
    private readonly WorkingFolder _folder = new();

    private string DatabasePath => Path.Combine(_folder.Path, "kg.db");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var answer = await _folder.RunAsync(["import", Path.Combine(AppContext.BaseDirectory, "Sample")]);
        Assert.Equal(string.Empty, answer.ExitCode == 0 ? string.Empty : answer.Error);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Puts a copy into a folder, under the name that the console looks for.</summary>
    internal void CopyTo(WorkingFolder folder) => File.Copy(DatabasePath, Path.Combine(folder.Path, "kg.db"));
}
