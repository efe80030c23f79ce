using System.Diagnostics;
using System.Globalization;
using PropertyGraph;
using PropertyGraph.Neo4j;
using PropertyGraph.Neo4j.TestServer;

namespace Neo4j.Benchmarks;

/// <summary>
/// Imports the same relationships by <c>LOAD CSV … CALL { } IN TRANSACTIONS</c> and by our batches, in turns on one server, and prints the
/// rates and their ratio. Nodes and constraint are there before both.
/// </summary>
internal static class ImportComparison
{
    private const string CsvName = "agreements.csv";
    private const int Source = 50_000;

    private const string LoadCsv =
        $$"""
        LOAD CSV WITH HEADERS FROM 'file:///{{CsvName}}' AS row
        CALL (row) {
          MATCH (a:State {id: row.from}) MATCH (b:State {id: row.to}) CREATE (a)-[:AGREED {year: toInteger(row.year)}]->(b)
        } IN TRANSACTIONS OF 10000 ROWS
        """;

    private static readonly (int InFlight, int Rows)[] Ways = [(1, 5000), (1, 10_000), (2, 5000), (2, 10_000)];

    public static async Task RunAsync(int relationships, int repetitions)
    {
        var home = Environment.GetEnvironmentVariable("NEO4J_HOME")
            ?? throw new InvalidOperationException("Set NEO4J_HOME to an unpacked Neo4j 5.26.");
        await using var server = await Neo4jProcess.StartAsync(home, ServerLife.Long);
        await using var database = Neo4jDatabase.Open(server.PreferredOptions, TimeProvider.System);
        Console.WriteLine($"{await database.GetInfoAsync()}, {relationships:N0} relationships, {Environment.ProcessorCount} processors");
        var graph = new AgreementGraph(relationships);
        graph.WriteCsv(Path.Combine(server.ImportFolder, CsvName));
        await EmptyGraph.MakeAsync(database);
        await database.ExecuteAsync(AgreementGraph.Schema);
        await database.WriteRowsAsync(AgreementGraph.WriteNodes, graph.NodeRows());

        // What runs first pays for a server that is still compiling: neither is measured cold.
        await MeasureAsync(database, graph, () => LoadCsvAsync(server));
        await MeasureAsync(database, graph, () => BatchesAsync(database, graph, 1, 10_000));
        for (var repetition = 1; repetition <= repetitions; repetition++)
        {
            var csv = await MeasureAsync(database, graph, () => LoadCsvAsync(server));
            Print(repetition, "LOAD CSV … CALL { } IN TRANSACTIONS OF 10000 ROWS", csv, csv);
            foreach (var (inFlight, rows) in Ways)
            {
                Print(repetition, $"UNWIND, batches of {rows}, {inFlight} in flight", await MeasureAsync(database, graph, () => BatchesAsync(database, graph, inFlight, rows)), csv);
            }

            Print(repetition, $"UNWIND, the usual batches, a transaction for {Source} rows", await MeasureAsync(database, graph, () => SourcesAsync(database, graph)), csv);
        }
    }

    private static void Print(int repetition, string way, Measured measured, Measured csv) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {repetition} | {way} | {measured.Rate:N0} a second | {measured.Rate / csv.Rate:0.00} | {Megabytes(measured.Heap):0.0} MB heap | {Megabytes(measured.Resident):0.0} MB resident |"));

    private static double Megabytes(long bytes) => bytes / (double)(1 << 20);

    private static async Task<Measured> MeasureAsync(IGraphDatabase database, AgreementGraph graph, Func<Task> import)
    {
        while ((await database.ExecuteAsync("MATCH ()-[r:AGREED]->() WITH r LIMIT 50000 DELETE r")).Counters.RelationshipsDeleted > 0)
        {
        }

        var peak = new MemoryPeak();
        var clock = Stopwatch.StartNew();
        await import();
        var seconds = clock.Elapsed.TotalSeconds;
        await peak.DisposeAsync();
        var stored = (IntegerValue)(await database.QueryAsync("MATCH ()-[r:AGREED]->() RETURN count(r)"))[0][0];
        return stored.Value == graph.Relationships
            ? new Measured(graph.Relationships / seconds, peak.Heap, peak.Resident)
            : throw new InvalidOperationException($"{stored} of {graph.Relationships} relationships were stored.");
    }

    // As sources are imported: each whole or not at all, so one transaction, and one statement after the other.
    private static async Task SourcesAsync(IGraphDatabase database, AgreementGraph graph)
    {
        foreach (var source in graph.RelationshipRows().Chunk(Source))
        {
            await database.RunInTransactionAsync(
                AccessMode.Write,
                async (transaction, token) =>
                {
                    foreach (var batch in RowBatches.Cut(source))
                    {
                        var parameters = new Dictionary<string, GraphValue>(StringComparer.Ordinal) { ["rows"] = batch };
                        await using var result = await transaction.RunAsync(AgreementGraph.WriteRelationships, parameters, token);
                        await result.ConsumeAsync(token);
                    }

                    return source.Length;
                });
        }
    }

    private static Task BatchesAsync(IGraphDatabase database, AgreementGraph graph, int inFlight, int rows) =>
        database.WriteRowsAsync(AgreementGraph.WriteRelationships, graph.RelationshipRows(), inFlight, new BatchLimits { Rows = rows });

    // An explicit transaction may not hold CALL { } IN TRANSACTIONS, and the contract has no other; so the plain HTTP of the server.
    private static async Task LoadCsvAsync(Neo4jProcess server)
    {
        using var http = server.CreateHttpClient();
        var body = new { statement = LoadCsv };
        using var response = await http.PostAsync(
            new Uri("db/neo4j/query/v2", UriKind.Relative),
            new StringContent(System.Text.Json.JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json"));
        var answer = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode || answer.Contains("\"errors\"", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(answer);
        }
    }
}

/// <summary>What one import took: rows a second, and the most memory of this process that was seen.</summary>
internal sealed record Measured(double Rate, long Heap, long Resident);
