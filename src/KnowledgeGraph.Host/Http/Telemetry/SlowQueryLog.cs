using System.Collections.Concurrent;
using KnowledgeGraph.Host.Http.Hosting;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Parameters;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PropertyGraph;

namespace KnowledgeGraph.Host.Http.Telemetry;

/// <summary>Logs queries that took long, with the plan by which the database answers them: once a minute and query at most.</summary>
internal sealed partial class SlowQueryLog(IGraphDatabase database, IOptions<ServiceOptions> options, TimeProvider clock, ILogger<SlowQueryLog> log)
{
    private static readonly TimeSpan PlanEvery = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, long> _planned = new(StringComparer.Ordinal);

    /// <summary>Notes how long a query took.</summary>
    public async Task NoteAsync(NamedQuery query, TimeSpan time, long rows, CancellationToken cancellation)
    {
        if (time < options.Value.Limits.Slow)
        {
            return;
        }

        var now = clock.GetTimestamp();
        var last = _planned.GetValueOrDefault(query.Name, long.MinValue);
        var isDue = last == long.MinValue || clock.GetElapsedTime(last, now) >= PlanEvery;
        var plan = isDue && _planned.TryAdd(query.Name, now) | _planned.TryUpdate(query.Name, now, last) ? await PlanAsync(query, cancellation) : "as before";
        LogSlow(log, query.Name, time.TotalMilliseconds, rows, plan);
    }

    // The plan of the call does not depend on its values; each parameter only has to be there.
    private async Task<string> PlanAsync(NamedQuery query, CancellationToken cancellation)
    {
        var parameters = query.Header.Parameters.SelectMany(NamesInQuery).ToDictionary(name => name, _ => (GraphValue)NullValue.Instance, StringComparer.Ordinal);
        try
        {
            await using var transaction = await database.BeginTransactionAsync(AccessMode.Read, null, cancellation);
            await using var result = await transaction.RunAsync("EXPLAIN\n" + query.Cypher, parameters, cancellation);
            return (await result.ConsumeAsync(cancellation)).Plan ?? "the database gives none";
        }
        catch (GraphException failure)
        {
            return $"not to be had: {failure.Error.Message}";
        }
    }

    private static IEnumerable<string> NamesInQuery(ParameterDefinition parameter) => parameter.Type == ParameterType.EdtfDate
        ? [parameter.Name, parameter.Name + "_earliest", parameter.Name + "_latest"]
        : [parameter.Name];

    [LoggerMessage(Level = LogLevel.Warning, Message = "The query {Query} took {Milliseconds:0} ms for {Rows} rows. Plan:\n{Plan}")]
    private static partial void LogSlow(ILogger log, string query, double milliseconds, long rows, string plan);
}
