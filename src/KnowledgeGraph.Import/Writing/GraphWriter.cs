using PropertyGraph;

namespace KnowledgeGraph.Import.Writing;

/// <summary>Runs the Cypher of <c>cypher/</c> in one transaction, many rows at a time.</summary>
internal sealed class GraphWriter(IGraphTransaction transaction, CypherScripts scripts)
{
    public async Task WriteAsync(string name, IEnumerable<MapValue> rows, CancellationToken cancellationToken)
    {
        foreach (var batch in RowBatches.Cut(rows))
        {
            await RunAsync(name, "rows", batch, cancellationToken);
        }
    }

    public async Task WriteAsync(string name, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        foreach (var batch in RowBatches.Cut(ids.Select(id => new StringValue(id))))
        {
            await RunAsync(name, "ids", batch, cancellationToken);
        }
    }

    /// <summary>Writes nodes and, of each kind of relationship that belongs to them, all at once.</summary>
    public async Task WriteAsync(string name, IReadOnlyCollection<NodeRow> nodes, CancellationToken cancellationToken)
    {
        await WriteAsync(name, nodes.Select(node => node.Row), cancellationToken);
        foreach (var group in nodes.SelectMany(node => node.Related).GroupBy(pair => pair.Write, pair => pair.Row, StringComparer.Ordinal))
        {
            await WriteAsync(group.Key, group, cancellationToken);
        }
    }

    public async Task<IReadOnlyList<GraphRow>> ReadAsync(string name, string parameter, GraphValue value, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, GraphValue>(StringComparer.Ordinal) { [parameter] = value };
        await using var result = await transaction.RunAsync(scripts.Lookup(name), parameters, cancellationToken);
        return await result.ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<GraphRow>> ReadAsync(string name, CancellationToken cancellationToken)
    {
        await using var result = await transaction.RunAsync(scripts.Lookup(name), null, cancellationToken);
        return await result.ToListAsync(cancellationToken);
    }

    /// <summary>Fingerprints by id, of a lookup that returns both.</summary>
    public async Task<Dictionary<string, string?>> FingerprintsAsync(
        string name, string parameter, GraphValue value, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(name, parameter, value, cancellationToken);
        return rows.ToDictionary(row => row.Text("id")!, row => row.Text("fingerprint"), StringComparer.Ordinal);
    }

    private async Task RunAsync(string name, string parameter, ListValue values, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, GraphValue>(StringComparer.Ordinal) { [parameter] = values };
        await using var result = await transaction.RunAsync(scripts.Write(name), parameters, cancellationToken);
        await result.ConsumeAsync(cancellationToken);
    }
}
