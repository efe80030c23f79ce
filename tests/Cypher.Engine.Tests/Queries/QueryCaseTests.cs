using Cypher.Engine.Storage.Memory;
using PropertyGraph;

namespace Cypher.Engine.Tests.Queries;

/// <summary>Runs the case files of this folder on the storage in memory.</summary>
public class QueryCaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Queries", "Cases");

    public static TheoryData<string> Cases()
    {
        var names = new TheoryData<string>();
        foreach (var example in AllCases())
        {
            names.Add(example.ToString());
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_case_holds(string name)
    {
        var example = AllCases().Single(candidate => candidate.ToString() == name);
        await using var database = new EmbeddedGraphDatabase(new MemoryGraphStorage(), new EmbeddedOptions { RandomSeed = 1 });
        foreach (var graph in example.All("graph"))
        {
            await database.ExecuteAsync(graph.Text, cancellationToken: TestContext.Current.CancellationToken);
        }

        var outcome = await QueryOutcome.OfAsync(database, example.All("query").Single().Text);
        foreach (var section in example.Sections.Where(section => section.Name is not ("graph" or "query")))
        {
            Assert.Equal(section.Text, outcome.Show(section.Name), ignoreLineEndingDifferences: true);
        }
    }

    private static IEnumerable<QueryCase> AllCases() =>
        Directory.EnumerateFiles(Folder, "*.case").Order(StringComparer.Ordinal).SelectMany(QueryCase.Read);
}
