using System.Text;
using Cypher.Engine.Functions;
using Cypher.Engine.Storage.Memory;
using PropertyGraph;

namespace Cypher.Engine.Tests.Functions;

public class FunctionReferenceTests
{
    private const string WriteVariable = "WRITE_FUNCTION_REFERENCE";

    [Fact]
    public async Task Every_example_gives_what_the_catalogue_says()
    {
        var report = new StringBuilder();
        foreach (var function in FunctionCatalogue.BuiltIn.All)
        {
            var actual = await RunAsync(function.Example);
            if (!string.Equals(actual, function.ExampleResult, StringComparison.Ordinal))
            {
                report.AppendLine($"{function.Name}: {function.Example} gives {actual}, not {function.ExampleResult}");
            }
        }

        Assert.True(report.Length == 0, report.ToString());
    }

    [Fact]
    public async Task The_page_of_functions_is_that_of_the_catalogue()
    {
        var page = FunctionReference.Write(FunctionCatalogue.BuiltIn);
        var file = Path.Combine(RepositoryRoot(), "docs", "cypher-functions.md");
        if (Environment.GetEnvironmentVariable(WriteVariable) is { Length: > 0 })
        {
            await File.WriteAllTextAsync(file, page);
        }

        Assert.True(
            File.Exists(file) && await File.ReadAllTextAsync(file) == page,
            $"docs/cypher-functions.md is not what the catalogue says. Run the tests with {WriteVariable}=1 and review the change.");
    }

    private static async Task<string> RunAsync(string query)
    {
        try
        {
            await using var database = new EmbeddedGraphDatabase(new MemoryGraphStorage());
            await using var transaction = await database.BeginTransactionAsync(AccessMode.Write);
            await using var result = await transaction.RunAsync(query);
            var rows = await result.ToListAsync();
            return rows is [{ Values: [var single] }] ? single.ToString() : $"{rows.Count} rows";
        }
        catch (GraphException error)
        {
            return error.Message;
        }
    }

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds KnowledgeGraph.sln.");
    }
}
