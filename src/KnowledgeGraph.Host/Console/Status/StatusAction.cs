using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Session;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Status;

/// <summary>
/// Counts what is in the graph, without knowing what it means: each file of <c>cypher/status</c> gives rows of a name and a count.
/// </summary>
internal sealed class StatusAction(ConsoleSession session)
{
    private static readonly string[] Columns = ["what", "name", "value"];

    public OutputFormat Format { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var folder = ConsoleSession.Existing(Path.Combine(session.CypherFolder, "status"), "--cypher-folder");
        await using var database = Backends.Open(session, OpenMode.Existing);
        var info = await database.GetInfoAsync(cancellation);
        var rows = new List<GraphValue[]>
        {
            Row("database", new StringValue("product"), new StringValue($"{info.Product} {info.Version}")),
            Row("database", new StringValue("address"), new StringValue(info.Address)),
        };
        foreach (var file in Directory.EnumerateFiles(folder, "*.cypher").Order(StringComparer.Ordinal))
        {
            var counts = await database.QueryAsync(await File.ReadAllTextAsync(file, cancellation), null, cancellation);
            rows.AddRange(counts.Select(row => Row(Path.GetFileNameWithoutExtension(file), row["name"], row["count"])));
        }

        RowOutput.Write(session, Format, Columns, rows);
        return ExitCodes.Ok;
    }

    private static GraphValue[] Row(string what, GraphValue name, GraphValue value) => [new StringValue(what), name, value];
}
