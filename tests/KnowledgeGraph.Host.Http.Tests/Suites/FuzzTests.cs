using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Host.Http.Tests.Backends;
using KnowledgeGraph.Host.Http.Tests.Fuzz;
using KnowledgeGraph.Host.Http.Tests.Services;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace KnowledgeGraph.Host.Http.Tests.Suites;

/// <summary>Requests made from the service's own OpenAPI document: no failure, no hang, and answers of the shapes it promises.</summary>
public abstract class FuzzTests(Backend backend)
{
    private const int Seed = 20261129;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>How many requests are made; KG_FUZZ_REQUESTS asks for more by hand.</summary>
    protected abstract int Requests { get; }

    /// <summary>The time limit of the service. Where it is reached in the middle of a stream, only a broken connection can say so.</summary>
    protected abstract TimeSpan TimeLimit { get; }

    [Fact]
    public async Task No_request_fails_the_service_or_hangs_it_and_every_answer_has_its_shape()
    {
        await using var service = await RunningService.StartAsync(await backend.DatabaseAsync(), backend.Cypher, options => options.Limits.Time = TimeLimit);
        File.Delete(backend.Cypher.QueryFile("slow"));
        var document = (await service.GetAsync("/openapi.json")).Expect(200).Json;
        var generator = new RequestGenerator(document, new Random(Seed));
        var schemas = new SchemaCheck(document);
        var before = await backend.DigestAsync();
        var count = int.TryParse(Environment.GetEnvironmentVariable("KG_FUZZ_REQUESTS"), out var asked) ? asked : Requests;
        var statuses = new SortedDictionary<int, int>();
        for (var i = 0; i < count; i++)
        {
            using var request = generator.Next();
            var start = Stopwatch.GetTimestamp();
            var answer = await service.SendAsync(request);
            var about = $"request {i} of seed {Seed}: {request.Method} {request.RequestUri}: {answer.Status} {answer.Text}";
            Assert.True(answer.Status is >= 200 and < 500, about);
            Assert.True(Stopwatch.GetElapsedTime(start) < Longest, about);
            statuses[answer.Status] = statuses.GetValueOrDefault(answer.Status) + 1;
            if (request.Method != HttpMethod.Head && Problem(document, schemas, request, answer) is { } wrong)
            {
                Assert.Fail($"{wrong}: {about}");
            }
        }

        // A run in which nothing is answered would find nothing.
        Assert.True(statuses.GetValueOrDefault(200) > count / 4, string.Join(", ", statuses));
        Assert.True(statuses.GetValueOrDefault(400) > count / 20, string.Join(", ", statuses));
        Assert.Equal(before, await backend.DigestAsync());
        (await service.GetAsync("/readyz")).Expect(200);
    }

    private static string? Problem(JsonElement document, SchemaCheck schemas, HttpRequestMessage request, Answer answer)
    {
        if (answer.Status >= 400)
        {
            // Kestrel answers what is no HTTP request itself, without a body.
            return answer.Text.Length == 0 ? null
                : answer.Type != "application/problem+json" ? $"an error as {answer.Type}"
                : schemas.Find(answer.Json, document.GetProperty("components").GetProperty("schemas").GetProperty("Problem"));
        }

        if (answer.Type != "application/json" || Operation(document, request) is not { } operation)
        {
            return null;
        }

        var schema = operation.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        return schemas.Find(answer.Json, schema);
    }

    private static JsonElement? Operation(JsonElement document, HttpRequestMessage request)
    {
        var path = new Uri(new Uri("http://localhost"), request.RequestUri!).AbsolutePath;
        foreach (var entry in document.GetProperty("paths").EnumerateObject().OrderBy(entry => entry.Name.Contains('{', StringComparison.Ordinal)))
        {
            if (new TemplateMatcher(TemplateParser.Parse(entry.Name[1..]), []).TryMatch(path, new RouteValueDictionary())
                && entry.Value.TryGetProperty(request.Method.Method.ToLowerInvariant(), out var operation))
            {
                return operation;
            }
        }

        return null;
    }
}
