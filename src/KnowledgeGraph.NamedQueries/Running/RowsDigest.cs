using KnowledgeGraph.NamedQueries.Provenance;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Running;

/// <summary>Makes the provenance of rows that are read as they come.</summary>
/// <param name="finish">Makes it of the digest of the rows, how many were taken, and whether there were more.</param>
internal sealed class RowsDigest(Func<string, long, bool, CancellationToken, Task<AnswerProvenance>> finish) : IDisposable
{
    private readonly ResultDigest _digest = new();

    /// <summary>Adds a row that was taken.</summary>
    public void Add(IReadOnlyList<string> columns, GraphRow row) => _digest.Add(columns, row.Values);

    /// <summary>The provenance of the rows that were taken.</summary>
    public Task<AnswerProvenance> FinishAsync(bool isTruncated, CancellationToken cancellationToken) =>
        finish(_digest.Sum(), _digest.Rows, isTruncated, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _digest.Dispose();
}
