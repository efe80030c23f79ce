using System.Net;
using KnowledgeGraph.Host.Http.Hosting;
using KnowledgeGraph.Host.Http.Tests.Backends;
using KnowledgeGraph.Host.Http.Tests.Services;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Host.Http.Tests.Suites;

/// <summary>Who may call, and what answers never tell.</summary>
public sealed class AccessTests(EmbeddedBackend backend) : IClassFixture<EmbeddedBackend>
{
    private const string Key = "a-long-enough-key-1234";

    [Theory]
    [InlineData("8080", "127.0.0.1", 8080)]
    [InlineData("127.0.0.1", "127.0.0.1", 7480)]
    [InlineData("0.0.0.0:80", "0.0.0.0", 80)]
    [InlineData("http://localhost:5000/", "127.0.0.1", 5000)]
    [InlineData("[::1]:99", "::1", 99)]
    [InlineData("::1", "::1", 7480)]
    [InlineData("*:8080", "0.0.0.0", 8080)]
    public void An_address_to_listen_on_is_read(string text, string address, int port)
    {
        Assert.True(ListenAddress.TryParse(text, out var read));
        Assert.Equal((IPAddress.Parse(address), port), (read.Address, read.Port));
    }

    [Theory]
    [InlineData("")]
    [InlineData("70000")]
    [InlineData("example.org:80")]
    [InlineData("1.2.3.4:x")]
    [InlineData("https://127.0.0.1")]
    public void What_is_no_address_is_refused(string text) => Assert.False(ListenAddress.TryParse(text, out _));

    [Fact]
    public async Task Listening_to_other_machines_without_a_key_does_not_start()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(async () => await StartAsync(options => options.Listen = new ListenAddress(IPAddress.Any, 0)));
        Assert.Contains("KG_API_KEY", failure.Message);
        await Assert.ThrowsAsync<OptionsValidationException>(async () => await StartAsync(options => options.ApiKey = "short"));
        Assert.Contains("KG_LIMIT_ROWS", (await Assert.ThrowsAsync<OptionsValidationException>(async () => await StartAsync(options => options.Limits.Rows = 0))).Message);
    }

    [Fact]
    public async Task With_a_key_only_who_shows_it_gets_data()
    {
        await using var service = await StartAsync(options => options.ApiKey = Key);
        foreach (var address in (string[])["/queries", "/entities?search=chin", "/status", "/openapi.json", "/queries/overview/rows"])
        {
            var refused = (await service.GetAsync(address)).Expect(401);
            Assert.Equal("Bearer", refused.Headers["WWW-Authenticate"]);
            Assert.Equal(401, await StatusAsync(service, address, "X-Api-Key", Key + "x"));
            Assert.Equal(401, await StatusAsync(service, address, "X-Api-Key", Key[..^1]));
            Assert.Equal(200, await StatusAsync(service, address, "X-Api-Key", Key));
            Assert.Equal(200, await StatusAsync(service, address, "Authorization", "Bearer " + Key));
        }

        (await service.GetAsync("/livez")).Expect(200);
        (await service.GetAsync("/readyz")).Expect(200);
        (await service.GetAsync("/")).Expect(200);
        Assert.DoesNotContain(service.Log(LogLevel.Trace), line => line.Contains(Key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("evil.example", 421)]
    [InlineData("localhost.evil.example", 421)]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1:1234", 200)]
    [InlineData("[::1]", 200)]
    public async Task Without_a_key_only_requests_that_name_this_machine_are_answered(string host, int status)
    {
        var service = await backend.ServiceAsync();
        Assert.Equal(status, await StatusAsync(service, "/queries", "Host", host));
    }

    [Fact]
    public async Task No_answer_lets_pages_of_other_origins_read_it()
    {
        var service = await backend.ServiceAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/queries");
        request.Headers.Add("Origin", "https://evil.example");
        var answer = await service.SendAsync(request);
        Assert.DoesNotContain(answer.Headers.Keys, name => name.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/cypher");
        preflight.Headers.Add("Origin", "https://evil.example");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        Assert.Equal(405, (await service.SendAsync(preflight)).Status);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.DoesNotContain("Server", answer.Headers.Keys);
    }

    [Fact]
    public async Task Without_the_option_statements_of_ones_own_are_not_there()
    {
        await using var service = await StartAsync(options => options.AllowsCypher = false);
        (await service.CypherAsync("RETURN 1 AS x")).Expect(404);
    }

    [Fact]
    public async Task A_failure_inside_is_answered_without_details_and_logged_with_them()
    {
        await using var service = await RunningService.StartAsync(new FailingDatabase(), backend.Cypher);
        var answer = (await service.GetAsync("/entities/x")).Expect(500);
        Assert.DoesNotContain("secret", answer.Text);
        Assert.DoesNotContain(" at ", answer.Text);
        Assert.Contains(service.Log(LogLevel.Error), line => line.Contains(FailingDatabase.Message, StringComparison.Ordinal));
        (await service.GetAsync("/readyz")).Expect(500);
    }

    [Fact]
    public async Task A_path_cannot_forge_lines_of_the_log()
    {
        var service = await backend.ServiceAsync();
        await service.GetAsync("/entities/a%0Aforged%1B[31m");
        Assert.DoesNotContain(service.Log(LogLevel.Information), line => line.Contains('\u001b', StringComparison.Ordinal) || line.Contains("\nforged", StringComparison.Ordinal));
    }

    private static async Task<int> StatusAsync(RunningService service, string address, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation(header, value);
        return (await service.SendAsync(request)).Status;
    }

    private async Task<RunningService> StartAsync(Action<ServiceOptions> configure) =>
        await RunningService.StartAsync(await backend.DatabaseAsync(), backend.Cypher, configure);
}
