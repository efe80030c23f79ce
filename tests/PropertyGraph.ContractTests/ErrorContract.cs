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
    [InlineData("RETURN 017")]
    [InlineData("RETURN 1 AS a UNION RETURN 2 AS b")]
    [InlineData("RETURN 1 LIMIT -1")]
    [InlineData("WITH {a: 1} AS m RETURN m {.a}, m")]
    [InlineData("RETURN normalize('a', 'NFC')")]
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
    [InlineData("RETURN toInteger([1])", GraphErrorCodes.Type)]
    [InlineData("RETURN toInteger('1e30')", GraphErrorCodes.Type)]
    [InlineData("RETURN range(null, 5)", GraphErrorCodes.Type)]
    [InlineData("RETURN range(0, 5, 0)", GraphErrorCodes.Argument)]
    [InlineData("RETURN round(1.5, 1, 'SIDEWAYS')", GraphErrorCodes.Argument)]
    [InlineData("RETURN 'a' =~ '['", GraphErrorCodes.Semantic)]
    [InlineData("RETURN date('2020-02-30')", GraphErrorCodes.Syntax)]
    [InlineData("RETURN time('25:00')", GraphErrorCodes.Syntax)]
    [InlineData("RETURN duration('nonsense')", GraphErrorCodes.Syntax)]
    [InlineData("RETURN datetime({year: 2020, timezone: 'Nowhere/City'})", GraphErrorCodes.Syntax)]
    [InlineData("RETURN date({year: 2020, month: 13})", GraphErrorCodes.Argument)]
    [InlineData("RETURN date({year: 2020, month: 1, week: 3})", GraphErrorCodes.Type)]
    [InlineData("RETURN date('2020-01-01').foo", GraphErrorCodes.Type)]
    [InlineData("RETURN date.truncate('hour', date('2020-01-01'))", GraphErrorCodes.Type)]
    [InlineData("RETURN datetime(date('2020-01-01'))", GraphErrorCodes.Type)]
    [InlineData("RETURN duration({})", GraphErrorCodes.Argument)]
    [InlineData("UNWIND [1] AS x RETURN x LIMIT $map.number - 2", GraphErrorCodes.Argument)]
    public async Task A_failure_while_running_has_its_code(string query, string code)
    {
        var error = await QueryError(query, With(("map", new MapValue(With(("number", Int(1)))))));
        Assert.Equal(code, error.Code);
    }

    [Theory]
    [InlineData("MERGE (n:A {key: null})", GraphErrorCodes.Semantic)]
    [InlineData("OPTIONAL MATCH (n:Absent) CREATE (n)-[:T]->()", GraphErrorCodes.Argument)]
    [InlineData("CREATE (n:A {key: {a: 1}})", GraphErrorCodes.Type)]
    public async Task A_write_that_cannot_be_has_its_code(string query, string code) => Assert.Equal(code, (await ErrorOf(() => Execute(query))).Code);

    [Theory]
    [InlineData("CREATE INDEX one FOR (s:State) ON (s.name)", GraphErrorCodes.SchemaRuleAlreadyExists)]
    [InlineData("CREATE INDEX two FOR (s:State) ON (s.name)", GraphErrorCodes.IndexAlreadyExists)]
    [InlineData("CREATE INDEX one FOR (s:State) ON (s.other)", GraphErrorCodes.IndexWithNameAlreadyExists)]
    [InlineData("CREATE CONSTRAINT two FOR (s:State) REQUIRE s.name IS UNIQUE", GraphErrorCodes.IndexAlreadyExists)]
    [InlineData("CREATE CONSTRAINT three FOR (t:Treaty) REQUIRE t.id IS UNIQUE", GraphErrorCodes.SchemaRuleAlreadyExists)]
    [InlineData("CREATE CONSTRAINT four FOR (t:Treaty) REQUIRE t.id IS UNIQUE", GraphErrorCodes.ConstraintAlreadyExists)]
    [InlineData("CREATE CONSTRAINT three FOR (t:Treaty) REQUIRE t.name IS UNIQUE", GraphErrorCodes.ConstraintWithNameAlreadyExists)]
    public async Task A_rule_of_the_schema_that_is_there_already_has_its_code(string command, string code)
    {
        await Execute("CREATE INDEX one FOR (s:State) ON (s.name)");
        await Execute("CREATE CONSTRAINT three FOR (t:Treaty) REQUIRE t.id IS UNIQUE");
        Assert.Equal(code, (await ErrorOf(() => Execute(command))).Code);
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
