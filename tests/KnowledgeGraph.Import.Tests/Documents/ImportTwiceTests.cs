namespace KnowledgeGraph.Import.Tests.Documents;

public sealed class ImportTwiceTests
{
    [Fact]
    public async Task All_sample_data_is_imported_without_a_problem_and_a_second_time_without_a_change()
    {
        await using var bench = new ImportBench();
        var first = await bench.ImportAsync(Repository.Data);
        Assert.Empty(first.Problems);
        Assert.True(first.Sum(file => file.Events).Created > 300);
        var before = await bench.DumpAsync();

        var second = await bench.ImportAsync(Repository.Data);
        Assert.Equal(new ImportCounts(0, 0, 0, first.Total.Created + first.Total.Unchanged), second.Total with { Unchanged = first.Total.Created + first.Total.Unchanged });
        Assert.Equal(before, await bench.DumpAsync());
    }

    [Fact]
    public async Task The_order_of_the_imports_does_not_matter()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Data, "samples", "claims"), "*.csv").Order(StringComparer.Ordinal).ToArray();
        await using var forward = new ImportBench();
        await using var backward = new ImportBench();
        await Task.WhenAll(Task.Run(() => ImportEachAsync(forward, files)), Task.Run(() => ImportEachAsync(backward, files.Reverse())));
        Assert.Equal(await forward.DumpAsync(), await backward.DumpAsync());
    }

    private static async Task ImportEachAsync(ImportBench bench, IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            await bench.ImportAsync(file);
        }
    }
}
