using System.Text;
using Cypher.Language.Errors;
using Cypher.Language.Text;
using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Session;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Cypher;

/// <summary>Runs one statement and writes its rows.</summary>
internal sealed class CypherAction(ConsoleSession session)
{
    public string? Text { get; init; }

    public string? File { get; init; }

    public bool MayWrite { get; init; }

    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>Values that are there already; those of <see cref="Parameters"/> come on top.</summary>
    public IReadOnlyDictionary<string, GraphValue> Values { get; init; } = new Dictionary<string, GraphValue>(StringComparer.Ordinal);

    public OutputFormat Format { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var text = await ReadTextAsync(cancellation);
        var parameters = ReadParameters();
        await using var database = Backends.Open(session, MayWrite ? OpenMode.Create : OpenMode.Existing, session.ImportFolder);
        try
        {
            await RunAsync(database, text, parameters, cancellation);
            return ExitCodes.Ok;
        }
        catch (GraphException failure)
        {
            throw WithPlace(failure, text);
        }
    }

    private async Task RunAsync(IGraphDatabase database, string text, Dictionary<string, GraphValue> parameters, CancellationToken cancellation)
    {
        await using var transaction = await database.BeginTransactionAsync(MayWrite ? AccessMode.Write : AccessMode.Read, null, cancellation);
        ResultSummary summary;
        await using (var result = await transaction.RunAsync(text, parameters, cancellation))
        {
            var count = await RowOutput.WriteAsync(session, Format, result, cancellation);
            summary = await result.ConsumeAsync(cancellation);
            if (summary.Plan is { } plan)
            {
                session.Terminal.Output.WriteLine(plan.TrimEnd('\n'));
            }
            else if (result.Columns.Count > 0)
            {
                session.Note(count == 1 ? "1 row" : $"{count} rows");
            }
        }

        if (MayWrite)
        {
            await transaction.CommitAsync(cancellation);
            session.Note(ChangeText.Of(summary.Counters));
        }

        foreach (var notification in summary.Notifications)
        {
            session.Note($"{notification.Code}: {notification.Message}");
        }
    }

    private async Task<string> ReadTextAsync(CancellationToken cancellation)
    {
        if (File is { } path)
        {
            return Text is null
                ? await System.IO.File.ReadAllTextAsync(InputFiles.Existing(session, path), cancellation)
                : throw ConsoleException.Usage("Give the Cypher text or --file, not both.", Text);
        }

        if (Text == "-")
        {
            using var reader = new StreamReader(session.Terminal.OpenInput(), Encoding.UTF8);
            return await reader.ReadToEndAsync(cancellation);
        }

        return Text ?? throw ConsoleException.Usage("The Cypher text is missing.", null, "kg cypher --help tells how it is used.");
    }

    private Dictionary<string, GraphValue> ReadParameters()
    {
        var values = new Dictionary<string, GraphValue>(StringComparer.Ordinal);
        foreach (var typed in Parameters)
        {
            var (name, value) = JsonParameter.Parse(typed);
            if (!values.TryAdd(name, value))
            {
                throw ConsoleException.Usage($"The parameter {name} is given twice.", typed);
            }
        }

        foreach (var (name, value) in Values)
        {
            values.TryAdd(name, value);
        }

        return values;
    }

    private ConsoleException WithPlace(GraphException failure, string text)
    {
        var error = failure.Error;
        var message = error.Span is { } span
            ? ErrorRenderer.Render(error.Message, new SourceSpan(span.Start, span.Length), text)
            : error.Message;
        var hint = error.Code == GraphErrorCodes.AccessMode && !MayWrite ? "kg cypher --write allows it." : null;
        return ConsoleException.Failed(message, null, hint);
    }
}
