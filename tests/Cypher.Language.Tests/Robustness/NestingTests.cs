using Cypher.Language.Errors;

namespace Cypher.Language.Tests.Robustness;

public sealed class NestingTests
{
    private const int Depth = 100_000;

    /// <summary>One entry for each rule that leads back to itself: what opens a level, what stands innermost, what closes a level.</summary>
    public static TheoryData<string, string, string, string> Rules => new()
    {
        { "parentheses", "RETURN ", "(", ")" },
        { "list", "RETURN ", "[", "]" },
        { "map", "RETURN ", "{a: ", "}" },
        { "function", "RETURN ", "abs(", ")" },
        { "not", "RETURN ", "NOT ", string.Empty },
        { "minus", "RETURN ", "- ", string.Empty },
        { "subscript", "RETURN ", "[1][", "]" },
        { "slice", "RETURN ", "[1][0..", "]" },
        { "case", "RETURN ", "CASE WHEN true THEN ", " END" },
        { "case subject", "RETURN ", "CASE ", " WHEN 1 THEN 1 END" },
        { "list comprehension", "RETURN ", "[x IN ", "]" },
        { "list comprehension with a comma behind", "RETURN ", "[x IN ", ", 2]" },
        { "list projection", "RETURN ", "[x IN [] | ", "]" },
        { "quantifier", "RETURN ", "all(x IN [] WHERE ", ")" },
        { "reduce", "RETURN ", "reduce(a = 0, x IN [] | ", ")" },
        { "exists", "RETURN ", "EXISTS { RETURN ", "}" },
        { "count", "RETURN ", "COUNT { MATCH (n) WHERE ", " RETURN 1}" },
        { "collect", "RETURN ", "COLLECT { RETURN ", " AS x}" },
        { "pattern comprehension", "MATCH (n) RETURN ", "[(n)-->() | ", "]" },
        { "map projection", "MATCH (n) RETURN ", "n {a: ", "}" },
        { "node properties", "RETURN ", "EXISTS { (n {a: ", "}) }" },
        { "node condition", "RETURN ", "EXISTS { (n WHERE ", ") }" },
        { "group", "MATCH ", "(", ")" },
        { "label parentheses", "MATCH (n:", "(", ")" },
        { "label negation", "MATCH (n:", "!", string.Empty },
        { "subquery", string.Empty, "CALL { ", " }" },
        { "foreach", string.Empty, "FOREACH (x IN [] | ", ")" },
        { "type", "RETURN 1 IS :: ", "LIST<", ">" },
        { "type suffix", "RETURN 1 IS :: INTEGER", " LIST", string.Empty },
        { "sum", "RETURN 1", " + 1", string.Empty },
        { "product", "RETURN 1", " * 1", string.Empty },
        { "power", "RETURN 1", " ^ 1", string.Empty },
        { "membership", "RETURN 1", " IN []", string.Empty },
        { "null test", "RETURN 1", " IS NULL", string.Empty },
        { "properties", "RETURN {}", ".a", string.Empty },
        { "subscripts", "RETURN []", "[0]", string.Empty },
        { "labels of labels", "RETURN null", ".a:A", string.Empty },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Deep_nesting_is_an_error_and_not_the_end_of_the_process(string rule, string before, string open, string close)
    {
        var deep = before + Repeat(open) + "1" + Repeat(close);
        AssertRejected(rule, deep);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Deep_nesting_that_never_closes_is_an_error_too(string rule, string before, string open, string close)
    {
        var unclosed = before + Repeat(open);
        AssertRejected(rule, unclosed + (close.Length > 0 ? string.Empty : "1"));
    }

    [Theory]
    [InlineData("OR")]
    [InlineData("AND")]
    [InlineData("XOR")]
    public void A_long_condition_is_not_deep(string word)
    {
        var condition = "true" + string.Concat(Enumerable.Repeat($" {word} true", Depth));
        Assert.Equal(["x"], CypherLanguage.Compile($"RETURN {condition} AS x", TestCatalogue.Default).Columns);
    }

    [Theory]
    [InlineData("RETURN [", "1,", "1] AS x")]
    [InlineData("RETURN {", "a:1,", "b:1} AS x")]
    [InlineData("RETURN coalesce(", "1,", "1) AS x")]
    [InlineData("RETURN 1", " < 1", " AS x")]
    [InlineData("MATCH (a)", "-->()", " RETURN 1 AS x")]
    [InlineData("MATCH (a)", ",()", " RETURN 1 AS x")]
    [InlineData("MATCH (a:A", ":A", ") RETURN 1 AS x")]
    [InlineData("MATCH (a:A", "|A", ") RETURN 1 AS x")]
    [InlineData("", "WITH 1 AS y ", "RETURN 1 AS x")]
    [InlineData("RETURN 1 AS x", " UNION RETURN 1 AS x", "")]
    [InlineData("RETURN CASE", " WHEN true THEN 1", " END AS x")]
    public void Long_flat_queries_compile(string before, string repeated, string after)
    {
        var query = CypherLanguage.Compile(before + Repeat(repeated) + after, TestCatalogue.Default);
        Assert.Equal(["x"], query.Columns);
    }

    [Fact]
    public void A_hundred_levels_are_fine()
    {
        var query = $"RETURN {new string('(', 100)}1{new string(')', 100)} AS x";
        Assert.Equal(["x"], CypherLanguage.Compile(query, TestCatalogue.Default).Columns);
    }

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, Depth));

    private static void AssertRejected(string rule, string query)
    {
        var problem = Assert.Throws<CypherException>(() => CypherLanguage.Compile(query, TestCatalogue.Default));
        Assert.True(
            problem.Error.Detail is CypherErrorDetail.NestingTooDeep or CypherErrorDetail.UnexpectedSyntax,
            $"{rule}: {problem.Error.Detail}");
        Assert.NotEmpty(ErrorRenderer.Render(problem.Error, query));
    }
}
