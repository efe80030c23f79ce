using Cypher.Engine;
using Cypher.Engine.Execution.Procedures;
using Cypher.Storage.Sqlite;
using Cypher.Tck.Tests.Suite;
using PropertyGraph;

namespace Cypher.Tck.Tests.Running;

/// <summary>The engine over SQLite files, one a scenario, which are deleted with their databases.</summary>
internal sealed class SqliteBackend : ITckBackend
{
    public string Name => "SQLite";

    public IGraphDatabase Create(IReadOnlyList<ProcedureStep> procedures)
    {
        var folder = Directory.CreateTempSubdirectory("tck-").FullName;
        var storage = new SqliteGraphStorage(new SqliteGraphStorageOptions
        {
            Path = Path.Combine(folder, "graph.db"),
            Durability = SqliteDurability.Normal,
            MissingFile = MissingFile.Create,
        });
        var engine = new EmbeddedGraphDatabase(
            storage, EmbeddedOptions.Default, TimeProvider.System, ProcedureCatalogue.BuiltIn.With(procedures.Select(TestProcedures.Define)));
        return new Temporary(engine, folder);
    }

    private sealed class Temporary(IGraphDatabase database, string folder) : IGraphDatabase
    {
        public Task<GraphDatabaseInfo> GetInfoAsync(CancellationToken cancellationToken = default) => database.GetInfoAsync(cancellationToken);

        public Task<IGraphTransaction> BeginTransactionAsync(AccessMode mode, TransactionOptions? options = null, CancellationToken cancellationToken = default) =>
            database.BeginTransactionAsync(mode, options, cancellationToken);

        public async ValueTask DisposeAsync()
        {
            await database.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }
}
