using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Session;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Export;

/// <summary>
/// Writes the graph as tables, without knowing what it means: each file of <c>cypher/tables</c> is a query, and its rows are the
/// table of that name. All are read in one transaction, so that the tables agree with each other. A table has its name only once
/// it is whole: it is written beside it and then put in its place.
/// </summary>
internal sealed class ExportAction(ConsoleSession session)
{
    private const string LineEnd = "\n";
    private const string Unfinished = ".part";

    public required string Folder { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var queries = Directory.EnumerateFiles(ConsoleSession.Existing(Path.Combine(session.CypherFolder, "tables"), "--cypher-folder"), "*.cypher")
            .Order(StringComparer.Ordinal)
            .ToList();
        await using var database = Backends.Open(session, OpenMode.Existing);
        var folder = MakeFolder();
        var counts = new List<GraphValue[]>();
        await using (var transaction = await database.BeginTransactionAsync(AccessMode.Read, null, cancellation))
        {
            foreach (var query in queries)
            {
                var name = Path.GetFileNameWithoutExtension(query) + ".csv";
                var rows = await WriteAsync(transaction, query, Path.Combine(folder, name), cancellation);
                counts.Add([new StringValue(name), IntegerValue.Of(rows)]);
            }
        }

        RowOutput.Write(session, OutputFormat.Table, ["table", "rows"], counts);
        session.Note($"Written to {session.Terminal.ShownPath(folder)}; cypher/load/README.md says how Neo4j loads them.");
        return ExitCodes.Ok;
    }

    private static async Task<long> WriteAsync(IGraphTransaction transaction, string query, string path, CancellationToken cancellation)
    {
        var rows = 0L;
        await using var result = await transaction.RunAsync(await File.ReadAllTextAsync(query, cancellation), null, cancellation);
        await using (var file = new StreamWriter(path + Unfinished))
        {
            var writer = new CsvWriter(file, LineEnd);
            writer.Begin(result.Columns);
            await foreach (var row in result.ReadAsync(cancellation))
            {
                writer.Write(row.Values);
                rows++;
            }

            writer.End();
        }

        File.Move(path + Unfinished, path, overwrite: true);
        return rows;
    }

    private string MakeFolder()
    {
        var folder = session.Terminal.FullPath(Folder);
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw ConsoleException.Failed($"The folder {Folder} cannot be made: {problem.Message}", Folder, "Name a folder that can be written to.");
        }
    }
}
