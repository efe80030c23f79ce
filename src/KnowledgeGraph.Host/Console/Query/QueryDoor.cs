using Cypher.Engine;
using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Console.Session;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Errors;
using KnowledgeGraph.NamedQueries.Provenance;
using KnowledgeGraph.NamedQueries.Running;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Query;

/// <summary>What answers named queries: a database here, or a service elsewhere.</summary>
internal interface IQueryDoor : IAsyncDisposable
{
    /// <summary>Runs a query.</summary>
    /// <exception cref="NamedQueryException">The call is wrong.</exception>
    /// <exception cref="ConsoleException">The service cannot be used.</exception>
    /// <exception cref="GraphException">The database failed.</exception>
    Task<QueryAnswer> RunAsync(string name, IReadOnlyDictionary<string, string> arguments, NamedQueryOptions options, CancellationToken cancellation);
}

/// <summary>What is written of an answer.</summary>
/// <param name="Query">The query's name.</param>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows with their evidence.</param>
/// <param name="IsTruncated">Whether there were more rows.</param>
/// <param name="Provenance">Where it comes from; null where that was not wanted.</param>
internal sealed record QueryAnswer(
    string Query, IReadOnlyList<string> Columns, IReadOnlyList<NamedQueryRow> Rows, bool IsTruncated, AnswerProvenance? Provenance);

/// <summary>Asks the database of the session.</summary>
internal sealed class LocalDoor : IQueryDoor
{
    private readonly IGraphDatabase _database;
    private readonly NamedQueryRunner _runner;
    private readonly string _folder;
    private NamedQueryRunner? _paged;

    /// <summary>Opens the database.</summary>
    /// <exception cref="ConsoleException">It is not there.</exception>
    /// <exception cref="NamedQueryException">The folder of queries is not complete.</exception>
    public LocalDoor(ConsoleSession session)
    {
        _folder = ConsoleSession.Existing(session.CypherFolder, "--cypher-folder");
        _database = Backends.Open(session, OpenMode.Existing);
        _runner = new NamedQueryRunner(_folder, _database, HistoricalWords.Readers);
    }

    /// <inheritdoc/>
    public async Task<QueryAnswer> RunAsync(
        string name, IReadOnlyDictionary<string, string> arguments, NamedQueryOptions options, CancellationToken cancellation)
    {
        var runner = options.Page is null ? _runner
            : _paged ??= new NamedQueryRunner(_folder, new PagedCatalogue(_runner.Catalogue, EngineSignatures.BuiltIn), _database, HistoricalWords.Readers);
        var answer = await runner.RunAsync(name, arguments, options, cancellation);
        return new QueryAnswer(answer.Query.Name, answer.Columns, answer.Rows, answer.IsTruncated, answer.Provenance);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _runner.Dispose();
        _paged?.Dispose();
        await _database.DisposeAsync();
    }
}
