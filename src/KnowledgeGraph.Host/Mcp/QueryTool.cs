using System.Text.Json;
using KnowledgeGraph.Host.Http.Limits;
using KnowledgeGraph.Host.Http.Rows;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Running;
using ModelContextProtocol.Protocol;

namespace KnowledgeGraph.Host.Mcp;

/// <summary>One named query as a tool: its header is the schema, its rows are the answer.</summary>
internal sealed class QueryTool(ServedQuery query, NamedQueryRunner runner, ServiceLimits limits, SemaphoreSlim turns) : GraphTool(limits, turns)
{
    /// <summary>How many rows are given where the call does not say.</summary>
    internal const int UsualRows = 50;

    private const string Cite = "cite";
    private const string Limit = "limit";
    private static readonly string[] OwnNames = [Cite, Limit];

    /// <inheritdoc/>
    public override Tool ProtocolTool { get; } = Describe(
        query.Query.Name, query.Query.Header.Summary, QueryToolSchema.Description(query), json => QueryToolSchema.Write(json, query.Query.Header, Math.Min(UsualRows, limits.Rows), limits.Rows));

    /// <inheritdoc/>
    protected override async Task<Action<Utf8JsonWriter>> AnswerAsync(ToolArguments arguments, CancellationToken cancellationToken)
    {
        var options = new NamedQueryOptions
        {
            Cite = arguments.Flag(Cite),
            MaximumRows = arguments.Number(Limit, Math.Min(UsualRows, Limits.Rows), Limits.Rows),
            Timeout = Limits.Time,
        };
        var answer = await runner.RunAsync(query.Query.Name, arguments.Words(OwnNames), options, cancellationToken);
        return json => AnswerJson.Write(json, answer, options.Cite, next: null);
    }
}
