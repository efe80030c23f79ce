namespace PropertyGraph.ContractTests;

/// <summary>Errors are data: a code to branch on, a message to read, a place in the text.</summary>
public abstract class ErrorContract<TBackend> : ContractSuite<TBackend>
    where TBackend : IContractBackend, new()
{
    [Theory]
    [InlineData("RETURN 1 +")]
    [InlineData("MATCH (n RETURN n")]
    [InlineData("FROBNICATE")]
    [InlineData("")]
    [InlineData("RETURN undefined")]
    [InlineData("RETURN 1 AS a, 2 AS a")]
    [InlineData("RETURN nosuchfunction(1)")]
    public async Task A_text_that_is_not_Cypher_is_a_syntax_error_found_before_it_runs(string query)
    {
        var error = await QueryError(query);
        Assert.Equal(GraphErrorCodes.Syntax, error.Code);
        Assert.NotEmpty(error.Message);
        Assert.False(error.IsTransient);
    }

    [Fact]
    public async Task A_syntax_error_says_where()
    {
        var error = await QueryError("MATCH (n)\nRETURN n.name, missing");
        Assert.NotNull(error.Span);
        Assert.Equal("MATCH (n)\nRETURN n.name, ".Length, error.Span.Value.Start);
        Assert.Contains("missing", error.Message);
    }

    [Fact]
    public async Task A_parameter_that_was_not_given_is_named()
    {
        var error = await QueryError("RETURN $given + $absent", With(("given", Int(1))));
        Assert.Equal(GraphErrorCodes.ParameterMissing, error.Code);
        Assert.Contains("absent", error.Message);
    }

    [Theory]
    [InlineData("RETURN 1 / 0", GraphErrorCodes.Arithmetic)]
    [InlineData("RETURN 9223372036854775807 + 1", GraphErrorCodes.Arithmetic)]
    [InlineData("WITH $map.number AS n RETURN n.key", GraphErrorCodes.Type)]
    [InlineData("WITH $map.number AS n RETURN size(n)", GraphErrorCodes.Type)]
    public async Task A_failure_while_running_has_its_code(string query, string code)
    {
        var error = await QueryError(query, With(("map", new MapValue(With(("number", Int(1)))))));
        Assert.Equal(code, error.Code);
    }

    [Fact]
    public async Task A_node_with_relationships_is_not_deleted_alone()
    {
        await Execute("CREATE (:A)-[:T]->(:B)");
        var error = await ErrorOf(() => Execute("MATCH (a:A) DELETE a"));
        Assert.Equal(GraphErrorCodes.ConstraintViolation, error.Code);
        Assert.Equal(Int(2), await Single("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task A_uniqueness_constraint_is_kept_and_the_second_statement_stores_nothing()
    {
        await Execute("CREATE CONSTRAINT one_name FOR (s:State) REQUIRE s.name IS UNIQUE");
        await Execute("CREATE (:State {name: 'Sweden'})");
        var error = await ErrorOf(() => Execute("CREATE (:State {name: 'Norway'}), (:State {name: 'Sweden'})"));
        Assert.Equal(GraphErrorCodes.ConstraintViolation, error.Code);
        Assert.Contains("Sweden", error.Message);
        Assert.Equal(Int(1), await Single("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task A_failed_statement_leaves_the_database_usable()
    {
        await QueryError("RETURN 1/0");
        Assert.Equal(Int(1), await Single("RETURN 1"));
    }
}
