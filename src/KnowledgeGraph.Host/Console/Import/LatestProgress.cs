using KnowledgeGraph.Import;

namespace KnowledgeGraph.Host.Console.Import;

/// <summary>Keeps the last thing that an import said about itself, for a display that looks now and then.</summary>
internal sealed class LatestProgress : IProgress<ImportProgress>
{
    private volatile ImportProgress? _latest;

    /// <summary>The last thing said; null before the first.</summary>
    public ImportProgress? Latest => _latest;

    /// <inheritdoc/>
    public void Report(ImportProgress value) => _latest = value;
}
