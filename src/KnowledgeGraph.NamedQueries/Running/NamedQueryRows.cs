using System.Runtime.CompilerServices;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Provenance;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Running;

/// <summary>The rows of a named query as they come. They can be read once; dispose them.</summary>
public sealed class NamedQueryRows : IAsyncDisposable
{
    private readonly PreparedCall _call;
    private readonly IGraphTransaction _transaction;
    private readonly IGraphResult? _result;
    private readonly IReadOnlyList<NamedQueryRow> _read;

    // Where the next page begins is told by the last row and those before it that agree with it in the order; no other row is kept.
    private readonly List<GraphRow> _tail = [];
    private int _count;

    internal NamedQueryRows(PreparedCall call, IGraphTransaction transaction, IGraphResult result)
    {
        _call = call;
        _transaction = transaction;
        _result = result;
        _read = [];
        Columns = result.Columns;
    }

    internal NamedQueryRows(
        PreparedCall call, IGraphTransaction transaction, IReadOnlyList<string> columns, IReadOnlyList<NamedQueryRow> read, bool isTruncated)
    {
        _call = call;
        _transaction = transaction;
        _read = read;
        Columns = columns;
        IsTruncated = isTruncated;
    }

    /// <summary>Makes the provenance; null where the call did not want to know.</summary>
    internal RowsDigest? Digest { get; init; }

    /// <summary>The query.</summary>
    public NamedQuery Query => _call.Query;

    /// <summary>The values it was given, entities resolved to ids.</summary>
    public IReadOnlyDictionary<string, GraphValue> Parameters => _call.Parameters;

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Whether there were more rows than the call allowed. Known when the rows were read.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>What to ask for to go on after the rows that were taken; null where the query has no pages. A row counts as taken when the next one is asked for.</summary>
    public string? Next => _call.Next(_tail, _count);

    /// <summary>The rows.</summary>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The rows as they come.</returns>
    /// <exception cref="GraphException">The database failed.</exception>
    public async IAsyncEnumerable<NamedQueryRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var row in _read)
        {
            yield return row;
            Note(row.Row);
        }

        if (_result is null)
        {
            yield break;
        }

        await foreach (var row in _call.NewRowsAsync(_result, cancellationToken))
        {
            if (_count == _call.MaximumRows)
            {
                IsTruncated = true;
                yield break;
            }

            yield return new NamedQueryRow(row, []);
            Note(row);
        }
    }

    /// <summary>Says where the rows come from that were taken; nothing can be read after it.</summary>
    /// <param name="isTruncated">Whether there were more, as far as the caller knows: it may have stopped by itself.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The provenance; null where the call did not want to know.</returns>
    /// <exception cref="GraphException">The database failed.</exception>
    public async Task<AnswerProvenance?> FinishAsync(bool isTruncated, CancellationToken cancellationToken = default)
    {
        if (Digest is null)
        {
            return null;
        }

        // The graph is read in the same transaction, which has one result open at a time.
        if (_result is not null)
        {
            await _result.DisposeAsync();
        }

        return await Digest.FinishAsync(isTruncated, cancellationToken);
    }

    private void Note(GraphRow row)
    {
        _count++;
        Digest?.Add(Columns, row);
        if (_tail.Count > 0 && !_call.AgreesInOrder(_tail[^1], row))
        {
            _tail.Clear();
        }

        _tail.Add(row);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Digest?.Dispose();
        if (_result is not null)
        {
            await _result.DisposeAsync();
        }

        await _transaction.DisposeAsync();
    }
}
