using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Headers;
using KnowledgeGraph.NamedQueries.Parameters;
using KnowledgeGraph.NamedQueries.Running;
using PropertyGraph;

namespace KnowledgeGraph.Neo4j.Tests.SampleGraph;

/// <summary>Every named query, with many sets of arguments, gives the same rows in the same order on both databases, with their citations.</summary>
public class NamedQueryTests(SampleGraphPair pair)
{
    // A seed, so that a failure can be seen again; arguments are drawn from what the graph holds.
    private const int Seed = 1858;
    private const int Draws = 1;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Queries() => [.. QueryCatalogue.Open(Path.Combine(Repository.Cypher, "queries")).Names.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Both_databases_give_the_same_rows(string name)
    {
        await pair.EnsureAsync();
        var runner = pair.Runner(pair.Both);
        var query = runner.Catalogue.Get(name);
        var total = 0;
        var cites = query.Header.Cite.Count > 0;
        foreach (var arguments in (await ArgumentsAsync(query)).DistinctBy(set => string.Join('|', set.OrderBy(pair => pair.Key, StringComparer.Ordinal))))
        {
            // The mirror compares; a difference fails here. Citations are one lookup for all queries: once a query is enough. Where an
            // answer comes from is a reading of the whole graph each time, and has its own test.
            var answer = await runner.RunAsync(name, arguments, NamedQueryOptions.Default with { Cite = cites, Provenance = false }, Token);
            total += answer.Rows.Count;
            cites &= answer.Rows.Count == 0;
        }

        Assert.True(total > 0, "No set of arguments gave a row: nothing was compared.");
    }

    [Fact]
    public async Task Both_databases_say_that_an_answer_comes_from_the_same_graph()
    {
        await pair.EnsureAsync();
        const string Query = "who-gained-what";
        var arguments = Example(pair.Runner(pair.Both).Catalogue.Get(Query).Header.Parameters);
        var embedded = (await pair.Runner(pair.Embedded).RunAsync(Query, arguments, NamedQueryOptions.Default, Token)).Provenance;
        var neo4j = (await pair.Runner(pair.Neo4j).RunAsync(Query, arguments, NamedQueryOptions.Default, Token)).Provenance;
        Assert.NotEmpty(embedded!.Snapshot);
        Assert.Equal(embedded.Citation, neo4j!.Citation);
    }

    /// <summary>The examples; each optional parameter alone; none; and several drawn from the graph.</summary>
    private async Task<List<Dictionary<string, string>>> ArgumentsAsync(NamedQuery query)
    {
        var parameters = query.Header.Parameters;
        var required = parameters.Where(parameter => parameter.IsRequired).ToList();
        var random = new SeededDraw(Seed);
        foreach (var parameter in required.Where(parameter => parameter.Example is null))
        {
            return await DrawnAsync(parameter, random);
        }

        var sets = new List<Dictionary<string, string>>
        {
            Example(required),
            Example(parameters),
        };
        sets.AddRange(parameters.Where(parameter => !parameter.IsRequired).Select(parameter => Example([.. required, parameter])));
        sets.AddRange(parameters.SelectMany(parameter => parameter.Enum.Select(word => new Dictionary<string, string>(Example(required)) { [parameter.Name] = word })));
        for (var draw = 0; draw < Draws; draw++)
        {
            var set = Example(required);
            foreach (var parameter in parameters.Where(parameter => parameter.Type == ParameterType.Entity && (parameter.IsRequired || random.Next(2) == 0)))
            {
                set[parameter.Name] = await DrawAsync(parameter, random);
            }

            sets.Add(set);
        }

        return sets;
    }

    /// <summary>For a query that needs what has no lasting example, such as the id of a fact: such ids.</summary>
    private async Task<List<Dictionary<string, string>>> DrawnAsync(ParameterDefinition parameter, SeededDraw random)
    {
        var ids = await pair.Embedded.QueryAsync("MATCH (n:Event) RETURN n.id AS id ORDER BY id", null, Token);
        return [.. Enumerable.Range(0, Draws * 2).Select(_ => new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [parameter.Name] = ((StringValue)ids[random.Next(ids.Count)]["id"]).Value,
        })];
    }

    private static Dictionary<string, string> Example(IEnumerable<ParameterDefinition> parameters) =>
        parameters.Where(parameter => parameter.Example is not null)
            .ToDictionary(parameter => parameter.Name, parameter => parameter.Example!, StringComparer.Ordinal);

    private async Task<string> DrawAsync(ParameterDefinition parameter, SeededDraw random)
    {
        var ids = await pair.Embedded.QueryAsync($"MATCH (n:{parameter.Label ?? "Entity"}) WHERE EXISTS {{ (n)<--(:Event) }} RETURN n.id AS id ORDER BY id", null, Token);
        return ((StringValue)ids[random.Next(ids.Count)]["id"]).Value;
    }
}
