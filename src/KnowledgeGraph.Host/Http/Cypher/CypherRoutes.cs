using System.Text.Json;
using Cypher.Engine;
using KnowledgeGraph.Host.Http.Formats;
using KnowledgeGraph.Host.Http.Hosting;
using KnowledgeGraph.Host.Http.Json;
using KnowledgeGraph.Host.Http.Limits;
using KnowledgeGraph.NamedQueries.Safety;
using KnowledgeGraph.NamedQueries.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using PropertyGraph;

namespace KnowledgeGraph.Host.Http.Cypher;

/// <summary><c>POST /cypher</c>, where it is allowed: one statement that may only read, in a transaction that may only read and is rolled back.</summary>
internal sealed class CypherRoutes(IGraphDatabase database, IOptions<ServiceOptions> options)
{
    private const int UsualBytes = 4096;

    /// <summary>Adds the route.</summary>
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/cypher", AnswerAsync).WithMetadata(UsesStore.Mark);

    private async Task AnswerAsync(HttpContext context)
    {
        var limits = options.Value.Limits;
        var request = await CypherRequest.ReadAsync(context, limits);
        var text = ReadOnlyCypher.Check(request.Text, EngineSignatures.BuiltIn);
        await using var body = new BoundedBody(limits.ResponseBytes, UsualBytes);
        await using (var transaction = await database.BeginTransactionAsync(AccessMode.Read, new TransactionOptions { Timeout = limits.Time }, context.RequestAborted))
        {
            await RunAsync(transaction, text, request, body, context.RequestAborted);
            await transaction.RollbackAsync(context.RequestAborted);
        }

        await body.SendAsync(context, FormatChoice.ContentType(AnswerFormat.Json));
    }

    private static async Task RunAsync(IGraphTransaction transaction, string text, CypherRequest request, BoundedBody body, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(body, ValueJson.Options);
        await using var result = await transaction.RunAsync(text, request.Parameters, cancellation);
        json.WriteStartObject();
        JsonResponse.WriteTexts(json, "columns", result.Columns);
        json.WriteStartArray("rows");
        var count = 0;
        var isTruncated = false;
        await foreach (var row in result.ReadAsync(cancellation))
        {
            if (count == request.Limit)
            {
                isTruncated = true;
                break;
            }

            count++;
            WriteRow(json, row);
            await json.FlushAsync(cancellation);
        }

        json.WriteEndArray();
        json.WriteBoolean("truncated", isTruncated);
        JsonResponse.WriteText(json, "plan", isTruncated ? null : (await result.ConsumeAsync(cancellation)).Plan);
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, GraphRow row)
    {
        json.WriteStartObject();
        for (var i = 0; i < row.Columns.Count; i++)
        {
            json.WritePropertyName(row.Columns[i]);
            ValueJson.Plain.Write(json, row[i]);
        }

        json.WriteEndObject();
    }
}
