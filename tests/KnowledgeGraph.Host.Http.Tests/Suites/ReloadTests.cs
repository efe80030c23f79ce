using KnowledgeGraph.Host.Http.Tests.Backends;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Host.Http.Tests.Suites;

/// <summary>Query files that change while the service runs.</summary>
public sealed class ReloadTests : IAsyncDisposable
{
    private const string Good = "//+ name: changing\n//+ revision: 1\n//+ summary: One\nRETURN 1 AS answer\n";
    private readonly EmbeddedBackend _backend = new();

    public ValueTask DisposeAsync() => _backend.DisposeAsync();

    [Fact]
    public async Task A_changed_file_is_served_a_broken_one_is_named_and_the_last_good_one_goes_on()
    {
        var service = await _backend.ServiceAsync();
        var file = _backend.Cypher.QueryFile("changing");
        (await service.GetAsync("/queries/changing")).Expect(404);

        await File.WriteAllTextAsync(file, Good, TestContext.Current.CancellationToken);
        await UntilAsync(async () => (await service.GetAsync("/queries/changing/rows")).Status == 200);

        await File.WriteAllTextAsync(file, Good.Replace("RETURN 1", "RETURN 22", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await UntilAsync(async () => (await service.GetAsync("/queries/changing/rows")).Text.Contains("22", StringComparison.Ordinal));

        await File.WriteAllTextAsync(file, Good.Replace("RETURN 1", "RETRUN 333", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await UntilAsync(async () => (await service.GetAsync("/status")).Json.GetProperty("broken").GetArrayLength() == 1);
        var broken = (await service.GetAsync("/status")).Json.GetProperty("broken")[0];
        Assert.Equal(("changing", 4, true), (broken.GetProperty("query").GetString(), broken.GetProperty("line").GetInt32(), broken.GetProperty("servesLastGood").GetBoolean()));
        Assert.Contains("22", (await service.GetAsync("/queries/changing/rows")).Expect(200).Text);
        Assert.Contains(service.Log(LogLevel.Error), line => line.Contains("changing", StringComparison.Ordinal) && line.Contains("last good", StringComparison.Ordinal));

        await File.WriteAllTextAsync(file, "//+ name: changing\n//+ revision: 2\n//+ summary: Writes\nCREATE (n:Nope) RETURN 1 AS answer\n", TestContext.Current.CancellationToken);
        await UntilAsync(async () => (await service.GetAsync("/status")).Json.GetProperty("broken")[0].GetProperty("message").GetString()!.Contains("must not write", StringComparison.Ordinal));
        Assert.Contains("22", (await service.GetAsync("/queries/changing/rows")).Expect(200).Text);

        File.Delete(file);
        await UntilAsync(async () => (await service.GetAsync("/queries/changing")).Status == 404);
        Assert.Equal(0, (await service.GetAsync("/status")).Json.GetProperty("broken").GetArrayLength());
    }

    [Theory]
    [InlineData("//+ name: bad\n//+ revision: 1\n//+ summary: x\n//+ params:\n//+   limit: {type: integer}\nRETURN $limit AS a", "limit")]
    [InlineData("//+ name: bad\n//+ revision: 1\n//+ summary: x\n//+ order: [b]\nRETURN 1 AS a, 2 AS b ORDER BY a", "order")]
    [InlineData("//+ name: bad\n//+ revision: 1\n//+ summary: x\n//+ order: [a]\nRETURN 1 AS a UNION RETURN 2 AS a", "order")]
    [InlineData("//+ name: bad\n//+ revision: 1\n//+ summary: x\nLOAD CSV FROM 'file:///x' AS row RETURN row", "LOAD CSV")]
    public async Task A_file_that_breaks_a_rule_is_never_served(string text, string word)
    {
        await File.WriteAllTextAsync(_backend.Cypher.QueryFile("bad"), text, TestContext.Current.CancellationToken);
        var service = await _backend.ServiceAsync();
        Assert.Contains(word, (await service.GetAsync("/status")).Json.GetProperty("broken")[0].GetProperty("message").GetString());
        (await service.GetAsync("/queries/bad/rows")).Expect(503);
    }

    // Files are looked at once a second.
    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail("It did not come about within ten seconds.");
    }
}
