using System.Text.Json;
using KnowledgeGraph.Host.Tests.Running;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace KnowledgeGraph.Host.Tests.Mcp;

/// <summary>Speaks with the built program as a model's host does, on the graph of <c>kg demo</c>.</summary>
public sealed class McpServerTests(DemoRun demo)
{
    private static readonly (string Tool, string Arguments, string Expected)[] WrongCalls =
    [
        ("who-gained-what", """{"treaty":"Vertrag von Aigunn"}""", "Did you mean 'Treaty of Aigun'? search_entities finds entities"),
        ("who-gained-what", """{"kind":"teritory"}""", "Did you mean 'territory'? It is one of territory, indemnity"),
        ("who-gained-what", """{"treety":"x"}""", "has no parameter 'treety'. Did you mean 'treaty'?"),
        ("who-gained-what", """{"limit":0}""", "'limit' is 0, but must be a whole number from 1 to 10000."),
        ("who-gained-what", """{"cite":"maybe"}""", "'cite' is \"maybe\", but must be true or false."),
        ("who-gained-what", """{"treaty":{"id":1}}""", "'treaty' holds {\"id\":1}, but must be a text"),
        ("career", "{}", "The parameter 'person' of career needs a person by id, name or alias"),
        ("search_entities", "{}", "'text' is missing: give a text"),
        ("open_fact", """{"id":"x"}""", "No fact has the id 'x'. Queries give the ids of facts in their column event."),
        ("list_queries", """{"topic":"peace"}""", "There is no topic 'peace'. The topics are diplomacy,"),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_query_is_a_tool_beside_those_that_list_search_and_open()
    {
        await using var client = await ConnectAsync();
        var tools = await client.ListToolsAsync(cancellationToken: Token);
        var queries = Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "cypher", "queries"), "*.cypher", SearchOption.AllDirectories).Select(path => Path.GetFileNameWithoutExtension(path));
        Assert.Equal([.. queries.Concat(["list_queries", "search_entities", "open_fact"]).Order(StringComparer.Ordinal)], tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool =>
        {
            Assert.Equal((true, false), (tool.ProtocolTool.Annotations?.ReadOnlyHint, tool.ProtocolTool.Annotations?.DestructiveHint));
            Assert.False(tool.JsonSchema.GetProperty("additionalProperties").GetBoolean());
        });
        Assert.Contains("open_fact", client.ServerInstructions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_can_go_from_a_name_to_the_sentence_that_says_it()
    {
        await using var client = await ConnectAsync();
        var found = await CallAsync(client, "search_entities", ("text", "vertrag von aig"), ("label", "Treaty"));
        var treaty = found.GetProperty("entities")[0].GetProperty("id").GetString();
        Assert.Equal("treaty-of-aigun", treaty);

        var answer = await CallAsync(client, "who-gained-what", ("treaty", treaty), ("kind", "territory"), ("cite", true), ("limit", 1));
        var row = answer.GetProperty("rows")[0];
        Assert.Equal("Left Bank of the Amur", row.GetProperty("gain").GetString());
        Assert.True(answer.GetProperty("truncated").GetBoolean());
        Assert.All(row.GetProperty("citations").EnumerateArray(), citation => Assert.Contains(
            citation.GetProperty("quote").GetString()!, citation.GetProperty("passage").GetProperty("text").GetString(), StringComparison.Ordinal));

        var fact = await CallAsync(client, "open_fact", ("id", row.GetProperty("event").GetString()));
        Assert.Equal(
            row.GetProperty("citations").EnumerateArray().Select(citation => citation.GetProperty("quote").GetString()).Order(StringComparer.Ordinal),
            fact.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("quote").GetString()).Order(StringComparer.Ordinal));

        var verdict = await demo.Folder.RunAsync(["verify-citation", answer.GetProperty("provenance").GetProperty("citation").GetString()!]);
        Assert.StartsWith("The result is the same, from the same graph.", verdict.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_called_wrong_is_told_how_to_do_it_right()
    {
        await using var client = await ConnectAsync();
        foreach (var (tool, arguments, expected) in WrongCalls)
        {
            var given = JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments)!;
            var result = await client.CallToolAsync(tool, given, cancellationToken: Token);
            var text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
            Assert.True(result.IsError, text);
            Assert.Contains(expected, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_query_that_is_added_while_the_model_works_becomes_a_tool()
    {
        using var folder = new WorkingFolder();
        CopyFolder(Path.Combine(SourceTree.Root, "cypher"), Path.Combine(folder.Path, "cypher"));
        await using var client = await ConnectAsync("--cypher-folder", Path.Combine(folder.Path, "cypher"));
        var before = (await client.ListToolsAsync(cancellationToken: Token)).Count;
        folder.Write("cypher/queries/new-one.cypher", "//+ name: new-one\n//+ revision: 1\n//+ summary: The number one\nRETURN 1 AS one\n");
        await Task.Delay(TimeSpan.FromSeconds(1.5), TimeProvider.System, Token);
        var listed = await CallAsync(client, "list_queries");
        Assert.Contains("new-one", listed.GetProperty("queries").EnumerateArray().Select(query => query.GetProperty("name").GetString()));
        Assert.Equal(before + 1, (await client.ListToolsAsync(cancellationToken: Token)).Count);
        Assert.Equal(1, (await CallAsync(client, "new-one")).GetProperty("rows")[0].GetProperty("one").GetInt32());
    }

    [Fact]
    public async Task The_standard_output_carries_the_protocol_and_nothing_else()
    {
        using var process = KgProcess.Start(demo.Folder.Path, KgProcess.Program, ["mcp", "--verbose"]);
        string[] lines =
        [
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""",
            """{"jsonrpc":"2.0","method":"notifications/initialized"}""",
            "this is no message",
            """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"nothing","arguments":{}}}""",
            """{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"overview","arguments":{}}}""",
        ];
        foreach (var line in lines)
        {
            await process.StandardInput.WriteLineAsync(line.AsMemory(), Token);
        }

        await process.StandardInput.FlushAsync(Token);
        var answered = new HashSet<long>();
        while (!answered.Contains(3) && await process.StandardOutput.ReadLineAsync(Token) is { } written)
        {
            using var message = JsonDocument.Parse(written);
            Assert.Equal("2.0", message.RootElement.GetProperty("jsonrpc").GetString());
            if (message.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number)
            {
                answered.Add(id.GetInt64());
            }
        }

        process.StandardInput.Close();
        var rest = await KgProcess.EndAsync(process);
        Assert.Equal((string.Empty, 0), (rest.Output, rest.ExitCode));
        Assert.Contains("Speaking the Model Context Protocol", rest.Error, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> CallAsync(McpClient client, string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await client.CallToolAsync(tool, arguments.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal), cancellationToken: Token);
        var text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.True(result.IsError is not true, text);
        var structured = Assert.NotNull(result.StructuredContent);
        using var document = JsonDocument.Parse(text);
        Assert.True(JsonElement.DeepEquals(document.RootElement, structured));
        return structured;
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*.cypher", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private async Task<McpClient> ConnectAsync(params string[] arguments) => await McpClient.CreateAsync(
        new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = KgProcess.Program,
            Arguments = ["mcp", .. arguments],
            WorkingDirectory = demo.Folder.Path,
        }),

        // The client otherwise asks in another way after five seconds, and a busy machine starts slower.
        new McpClientOptions { DiscoverProbeTimeout = Timeout.InfiniteTimeSpan },
        cancellationToken: Token);
}
