using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Console.Output;
using KnowledgeGraph.Host.Console.Session;
using KnowledgeGraph.NamedQueries.Errors;
using KnowledgeGraph.NamedQueries.Running;

namespace KnowledgeGraph.Host.Console.Query;

/// <summary>Runs a named query and writes its answer.</summary>
internal sealed class QueryAction(ConsoleSession session)
{
    public string Name { get; init; } = string.Empty;

    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The address of the service that is asked; null for the database here.</summary>
    public string? Server { get; init; }

    public bool Cite { get; init; }

    public int? Limit { get; init; }

    /// <summary>The columns as typed, joined by commas; empty for all.</summary>
    public string Columns { get; init; } = string.Empty;

    public OutputFormat Format { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var arguments = ReadValues();
        try
        {
            await using var door = QueryDoors.Open(session, Server);
            var options = new NamedQueryOptions { Cite = Cite, Provenance = Cite, MaximumRows = Limit };
            var answer = await door.RunAsync(Name, arguments, options, cancellation);
            AnswerOutput.Write(session, Format, answer, Columns, Cite);
            session.Note(Remark(answer));
            return ExitCodes.Ok;
        }
        catch (NamedQueryException mistake)
        {
            throw CallErrors.Of(mistake.Error, Name, Values);
        }
    }

    private static string Remark(QueryAnswer answer)
    {
        var count = answer.Rows.Count == 1 ? "1 row" : $"{answer.Rows.Count} rows";
        return answer.IsTruncated ? $"the first {count}; there are more" : count;
    }

    private Dictionary<string, string> ReadValues()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var typed in Values)
        {
            var equals = typed.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw ConsoleException.Usage(
                    $"A parameter is written name=value; found '{typed}'.", typed, $"kg queries {Name} lists the parameters.");
            }

            if (!values.TryAdd(typed[..equals], typed[(equals + 1)..]))
            {
                throw ConsoleException.Usage($"The parameter {typed[..equals]} is given twice.", typed);
            }
        }

        return values;
    }
}
