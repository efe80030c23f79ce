using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Citations;
using KnowledgeGraph.NamedQueries.Errors;
using KnowledgeGraph.NamedQueries.Parameters;
using KnowledgeGraph.NamedQueries.Provenance;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Running;

/// <summary>
/// Runs named queries: find the query, read its parameters, run it, add the evidence. All in one read transaction, so
/// that an answer never mixes two states of the graph. It knows neither consoles nor HTTP.
/// </summary>
public sealed class NamedQueryRunner : IDisposable
{
    private static readonly string Tool = $"kg {typeof(NamedQueryRunner).Assembly.GetName().Version?.ToString(3) ?? "0.0.0"}";

    private readonly IQueryCatalogue _catalogue;
    private readonly LookupQueries _lookups;
    private readonly IGraphDatabase _database;
    private readonly WordReaders _words;
    private readonly SnapshotReader _snapshots;

    /// <summary>Makes a runner.</summary>
    /// <param name="cypherFolder">The folder <c>cypher</c>, with <c>queries/</c> and <c>lookups/</c> in it.</param>
    /// <param name="database">The database that answers.</param>
    /// <param name="words">Reads names and dates.</param>
    /// <exception cref="NamedQueryException">The folder is not complete.</exception>
    public NamedQueryRunner(string cypherFolder, IGraphDatabase database, WordReaders words)
        : this(cypherFolder, QueryCatalogue.Open(Path.Combine(cypherFolder, "queries")), database, words)
    {
    }

    /// <summary>Makes a runner for the queries of a catalogue.</summary>
    /// <param name="cypherFolder">The folder <c>cypher</c>, with <c>lookups/</c> in it.</param>
    /// <param name="catalogue">The queries.</param>
    /// <param name="database">The database that answers.</param>
    /// <param name="words">Reads names and dates.</param>
    /// <exception cref="NamedQueryException">The folder is not complete.</exception>
    public NamedQueryRunner(string cypherFolder, IQueryCatalogue catalogue, IGraphDatabase database, WordReaders words)
    {
        _catalogue = catalogue;
        _lookups = LookupQueries.Read(cypherFolder);
        _database = database;
        _words = words;
        _snapshots = new SnapshotReader(database, _lookups);
    }

    /// <summary>The queries that can be run.</summary>
    public IQueryCatalogue Catalogue => _catalogue;

    /// <summary>Runs a query.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="arguments">The words for its parameters; the items of a list are separated by commas.</param>
    /// <param name="options">Citations and limits.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="NamedQueryException">The call is wrong.</exception>
    /// <exception cref="GraphException">The database failed.</exception>
    public Task<NamedQueryAnswer> RunAsync(
        string name,
        IReadOnlyDictionary<string, string> arguments,
        NamedQueryOptions? options = null,
        CancellationToken cancellationToken = default) =>
        RunAsync(name, arguments.ToDictionary(pair => pair.Key, pair => ArgumentWords.Of(pair.Value), StringComparer.Ordinal), options, cancellationToken);

    /// <summary>Runs a query.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="arguments">The words for its parameters.</param>
    /// <param name="options">Citations, pages and limits.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="NamedQueryException">The call is wrong.</exception>
    /// <exception cref="GraphException">The database failed.</exception>
    public async Task<NamedQueryAnswer> RunAsync(
        string name,
        IReadOnlyDictionary<string, ArgumentWords> arguments,
        NamedQueryOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= NamedQueryOptions.Default;
        var query = _catalogue.Get(name);
        var mark = options.Provenance ? await _snapshots.MarkAsync(cancellationToken) : null;
        await using var transaction = await BeginAsync(query, options, cancellationToken);
        var call = await PrepareAsync(transaction, query, arguments, options, cancellationToken);
        var (columns, rows, isTruncated) = await ReadAsync(transaction, call, cancellationToken);
        var cited = options.Cite ? await CiteAsync(transaction, query, rows, cancellationToken) : [.. rows.Select(row => new NamedQueryRow(row, []))];
        var answer = new NamedQueryAnswer(query, call.Parameters, columns, cited, isTruncated, null) { Next = isTruncated ? call.Next(rows, rows.Count) : null };
        if (!options.Provenance)
        {
            return answer;
        }

        var lines = CanonicalRows.Of(columns, rows.Select(row => row.Values));
        var snapshot = await _snapshots.ReadAsync(mark, transaction, cancellationToken);
        return answer with { Lines = lines, Provenance = Provenance(call, rows.Count, isTruncated, lines.Sum(), snapshot) };
    }

    /// <summary>Runs a query and gives its rows as they come. Its transaction is open until the rows are disposed.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="arguments">The words for its parameters.</param>
    /// <param name="options">Pages and limits; citations are read before the first row is given, because they need the whole page.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="NamedQueryException">The call is wrong.</exception>
    /// <exception cref="GraphException">The database failed.</exception>
    public async Task<NamedQueryRows> OpenAsync(
        string name,
        IReadOnlyDictionary<string, ArgumentWords> arguments,
        NamedQueryOptions options,
        CancellationToken cancellationToken = default)
    {
        var query = _catalogue.Get(name);
        var mark = options.Provenance ? await _snapshots.MarkAsync(cancellationToken) : null;
        var transaction = await BeginAsync(query, options, cancellationToken);
        try
        {
            var call = await PrepareAsync(transaction, query, arguments, options, cancellationToken);
            var digest = options.Provenance
                ? new RowsDigest(async (result, rows, isTruncated, token) => Provenance(call, rows, isTruncated, result, await _snapshots.ReadAsync(mark, transaction, token)))
                : null;
            if (!options.Cite)
            {
                return new NamedQueryRows(call, transaction, await transaction.RunAsync(call.Text, call.Bound, cancellationToken)) { Digest = digest };
            }

            var (columns, rows, isTruncated) = await ReadAsync(transaction, call, cancellationToken);
            return new NamedQueryRows(call, transaction, columns, await CiteAsync(transaction, query, rows, cancellationToken), isTruncated) { Digest = digest };
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    private Task<IGraphTransaction> BeginAsync(NamedQuery query, NamedQueryOptions options, CancellationToken cancellationToken)
    {
        var timeout = options.Timeout is { } most && most < query.Header.Timeout ? most : query.Header.Timeout;
        return _database.BeginTransactionAsync(AccessMode.Read, new TransactionOptions { Timeout = timeout }, cancellationToken);
    }

    private async Task<PreparedCall> PrepareAsync(
        IGraphTransaction transaction,
        NamedQuery query,
        IReadOnlyDictionary<string, ArgumentWords> arguments,
        NamedQueryOptions options,
        CancellationToken cancellationToken)
    {
        var entities = new EntityFinder(_lookups, transaction, _words);
        var parameters = await new ParameterReader(query, _words, entities).ReadAsync(arguments, cancellationToken);
        return PreparedCall.Of(query, parameters, options);
    }

    /// <summary>Lets go of what the runner holds; the database stays open, because it is not the runner's.</summary>
    public void Dispose() => _snapshots.Dispose();

    private static AnswerProvenance Provenance(PreparedCall call, long rows, bool isTruncated, string result, string snapshot) => new(
        call.Query.Name,
        call.Query.Header.Revision,
        ParameterWords.Of(call.Query.Header.Parameters, call.Parameters),
        rows,
        isTruncated,
        result,
        snapshot,
        Tool)
    {
        After = call.After?.Print(),
    };

    private static async Task<(IReadOnlyList<string> Columns, List<GraphRow> Rows, bool IsTruncated)> ReadAsync(
        IGraphTransaction transaction, PreparedCall call, CancellationToken cancellationToken)
    {
        await using var result = await transaction.RunAsync(call.Text, call.Bound, cancellationToken);
        var rows = new List<GraphRow>();
        await foreach (var row in call.NewRowsAsync(result, cancellationToken))
        {
            if (rows.Count == call.MaximumRows)
            {
                return (result.Columns, rows, true);
            }

            rows.Add(row);
        }

        return (result.Columns, rows, false);
    }

    private async Task<List<NamedQueryRow>> CiteAsync(
        IGraphTransaction transaction, NamedQuery query, List<GraphRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => IdsOf(query, row)).ToList();
        var evidence = await new CitationReader(_lookups, transaction).ReadAsync(
            ids.SelectMany(list => list).ToHashSet(StringComparer.Ordinal), cancellationToken);
        return [.. rows.Zip(ids, (row, list) => new NamedQueryRow(row, [.. list.SelectMany(id => evidence[id])]))];
    }

    private static List<string> IdsOf(NamedQuery query, GraphRow row) =>
        [.. query.Header.Cite.SelectMany(column => CitationReader.Ids(row[column])).Distinct(StringComparer.Ordinal)];
}
