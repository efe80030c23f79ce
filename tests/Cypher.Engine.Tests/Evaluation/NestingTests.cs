using Cypher.Engine.Storage.Memory;
using PropertyGraph;

namespace Cypher.Engine.Tests.Evaluation;

/// <summary>Whatever nests 100,000 deep ends in a value or an error, never in the end of the process.</summary>
public class NestingTests
{
    private const int Deep = 100_000;

    public static TheoryData<string, string, string> Shapes { get; } = new()
    {
        { "a sum", string.Concat(Enumerable.Repeat("1 + ", Deep)), "1" },
        { "a power", string.Concat(Enumerable.Repeat("1 ^ ", Deep)), "1" },
        { "a negation", string.Concat(Enumerable.Repeat("NOT ", Deep)), "true" },
        { "signs", string.Concat(Enumerable.Repeat("- ", Deep)), "1" },
        { "parentheses", new string('(', Deep), "1" + new string(')', Deep) },
        { "lists", new string('[', Deep), "1" + new string(']', Deep) },
        { "maps", string.Concat(Enumerable.Repeat("{a: ", Deep)), "1" + new string('}', Deep) },
        { "calls", string.Concat(Enumerable.Repeat("abs(", Deep)), "1" + new string(')', Deep) },
        { "comparisons", string.Concat(Enumerable.Repeat("1 = ", Deep)), "1" },
        { "conditions", string.Concat(Enumerable.Repeat("true AND ", Deep)), "true" },
        { "subscripts", "$list", string.Concat(Enumerable.Repeat("[0]", Deep)) },
        { "properties", "{a: 1}", string.Concat(Enumerable.Repeat(".a", Deep)) },
        { "cases", string.Concat(Enumerable.Repeat("CASE WHEN true THEN ", Deep)), "1" + string.Concat(Enumerable.Repeat(" END", Deep)) },
        { "comprehensions", string.Concat(Enumerable.Repeat("[x IN ", Deep)), "[1]" + new string(']', Deep) },
        { "concatenation", string.Concat(Enumerable.Repeat("'a' || ", Deep)), "'a'" },
        { "a list built by reduce", $"reduce(a = [], x IN range(1, {Deep}) | ", "[a])" },
        { "a map built by reduce", $"reduce(a = {{}}, x IN range(1, {Deep}) | ", "{a: a})" },
        { "a list appended by reduce", $"reduce(a = [], x IN range(1, {Deep}) | [] + ", "[a])" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Deep_nesting_gives_a_value_or_an_error(string shape, string before, string after)
    {
        await using var database = new EmbeddedGraphDatabase(new MemoryGraphStorage());
        var parameters = new Dictionary<string, GraphValue>(StringComparer.Ordinal) { ["list"] = ListValue.Empty };

        var error = await Record.ExceptionAsync(() => database.QueryAsync($"RETURN {before}{after} AS deep", parameters));

        Assert.True(error is null or GraphException, $"{shape}: {error}");
    }

    /// <summary>Whole statements that repeat one of their parts: what stands before, the part, what stands behind.</summary>
    public static TheoryData<string, string, string> Statements { get; } = new()
    {
        { "", "WITH 1 AS y ", "RETURN 1 AS x" },
        { "WITH 1 AS y ", "WITH y WHERE y = 1 ", "RETURN 1 AS x" },
        { "RETURN 1 AS x", " UNION RETURN 1 AS x", "" },
        { "RETURN 1 AS x", " UNION ALL RETURN 1 AS x", "" },
        { "MATCH (a)", " MATCH (a)", " RETURN 1 AS x" },
        { "", "OPTIONAL MATCH (a) ", "RETURN 1 AS x" },
        { "", "UNWIND [1] AS a WITH 1 AS b ", "RETURN 1 AS x" },
        { "", "MATCH (n) ", "FINISH" },
        { "MATCH (a)", "-->()", " RETURN 1 AS x" },
        { "MATCH (a)", "-[*1..2]->()", " RETURN 1 AS x" },
        { "MATCH (a)", "(()-->()){1,2}()", " RETURN 1 AS x" },
        { "MATCH (a)", ",()", " RETURN 1 AS x" },
        { "MATCH (a)", ",()-->()", " RETURN 1 AS x" },
        { "MATCH (n) WHERE (n)", "-->()", " RETURN 1 AS x" },
        { "MATCH (a:A", "&A", ") RETURN 1 AS x" },
        { "MATCH (a:A", ":A", ") RETURN 1 AS x" },
        { "MATCH (a:A", "|A", ") RETURN 1 AS x" },
        { "MATCH ()-[:A", "|A", "]->() RETURN 1 AS x" },
        { "", "CREATE (:X) ", "" },
        { "CREATE (:X)", ",(:X)", "" },
        { "CREATE (a)", "-[:T]->()", "" },
        { "", "MERGE (:X {a: 1}) ", "" },
        { "MERGE (a)", "-[:T]->()", "" },
        { "CREATE (n) ", "SET n.a = 1 ", "" },
        { "CREATE (n) SET n.a = 1", ", n.a = 1", "" },
        { "CREATE (n) REMOVE n.a", ", n.a", "" },
        { "MATCH (n) DELETE n", ", n", "" },
        { "", "FOREACH (x IN [1] | ", "CREATE ()" },
        { "", "FOREACH (x IN [] | CREATE ()) ", "" },
        { "WITH 1 AS x ", "CALL { CREATE () } ", "RETURN x" },
        { "", "CALL () { ", "RETURN 1 AS x" },
        { "RETURN ", "EXISTS { MATCH (n) WHERE ", "true" },
        { "RETURN true", " AND true", " AS x" },
        { "RETURN false", " OR false", " AS x" },
        { "RETURN false", " XOR false", " AS x" },
        { "MATCH (n) WHERE n.a = 1", " AND n.a = 1", " RETURN 1 AS x" },
        { "MATCH (n) WHERE n.a = 1", " OR n.a = 1", " RETURN 1 AS x" },
        { "RETURN 1", " IN [1]", " AS x" },
        { "RETURN 1", " IS NULL", " AS x" },
        { "RETURN 1 IS :: INTEGER", " | INTEGER", " AS x" },
        { "RETURN count(1)", " + count(1)", " AS x" },
        { "RETURN CASE", " WHEN false THEN 1", " END AS x" },
        { "RETURN [", "1,", "1] AS x" },
        { "RETURN {", "a: 1,", "b: 1} AS x" },
        { "WITH 1 AS a RETURN a AS x ORDER BY a", ", a", "" },
        { "MATCH (n) RETURN n {.a", ", .a", "} AS x" },
        { "MATCH (n:A) ", "USING SCAN n:A ", "RETURN 1 AS x" },
        { "", "/* a */", "RETURN 1 AS x" },
        { "", "/*", "RETURN 1 AS x" },
        { "", "// a\n", "RETURN 1 AS x" },
        { "", "EXPLAIN ", "RETURN 1 AS x" },
        { "", "CYPHER 5 ", "RETURN 1 AS x" },
        { "RETURN 1 AS x", ";", "" },
        { "SHOW FUNCTIONS YIELD name WHERE name = 'a'", " OR name = 'a'", "" },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task A_statement_with_a_part_very_many_times_gives_a_result_or_an_error(string before, string part, string after)
    {
        await using var database = new EmbeddedGraphDatabase(new MemoryGraphStorage());
        var statement = before + string.Concat(Enumerable.Repeat(part, Deep)) + after;

        foreach (var mode in new[] { string.Empty, "EXPLAIN " })
        {
            var error = await Record.ExceptionAsync(() => database.QueryAsync(mode + statement));
            Assert.True(error is null or GraphException, $"{mode}{before}{part}…: {error}");
        }
    }

    [Fact]
    public async Task A_parameter_that_nests_deep_gives_an_error()
    {
        await using var database = new EmbeddedGraphDatabase(new MemoryGraphStorage());
        GraphValue deep = IntegerValue.Of(1);
        for (var i = 0; i < Deep; i++)
        {
            deep = new ListValue([deep]);
        }

        var parameters = new Dictionary<string, GraphValue>(StringComparer.Ordinal) { ["deep"] = deep };

        await Assert.ThrowsAsync<GraphException>(() => database.QueryAsync("RETURN $deep = $deep AS same", parameters));
    }

    [Fact]
    public async Task What_nests_deeper_than_allowed_is_refused_when_it_is_built()
    {
        await using var database = new EmbeddedGraphDatabase(new MemoryGraphStorage());

        var error = await Assert.ThrowsAsync<GraphException>(
            () => database.QueryAsync("RETURN reduce(a = [], x IN range(1, 100000) | [a]) AS deep"));

        Assert.Equal(GraphErrorCodes.LimitExceeded, error.Error.Code);
    }
}
