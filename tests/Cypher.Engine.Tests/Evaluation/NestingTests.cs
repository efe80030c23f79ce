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
