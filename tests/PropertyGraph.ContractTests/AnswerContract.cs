namespace PropertyGraph.ContractTests;

/// <summary>
/// Answers on which openCypher is silent or databases have been seen to differ: the same text gives the same values everywhere. Each query
/// gives one row; values are written as <see cref="GraphValue"/> writes them.
/// </summary>
public abstract class AnswerContract<TBackend> : ContractSuite<TBackend>
    where TBackend : IContractBackend, new()
{
    [Theory]
    [InlineData("RETURN CASE 5 WHEN < 3 THEN 'low' WHEN > 4 THEN 'high' END AS a, CASE 7 WHEN 1, > 5 THEN 'b' ELSE 'c' END AS b", "'high' | 'b'")]
    [InlineData("RETURN CASE 'abc' WHEN STARTS WITH 'x' THEN 1 WHEN =~ 'a.*' THEN 3 END AS a, CASE 5 WHEN :: STRING THEN 's' WHEN IS NOT NULL THEN 'i' END AS b", "3 | 'i'")]
    [InlineData("RETURN normalize('e\\u0301') = '\\u00e9' AS a, size(normalize('\\u00e9', NFD)) AS b, '\\u00e9' IS NOT NFD NORMALIZED AS c, 1 IS NORMALIZED AS d", "true | 2 | true | null")]
    [InlineData("RETURN 1 :: INTEGER AS a, null :: INTEGER NOT NULL AS b, time() IS :: TIME WITH TIME ZONE AS c", "true | false | true")]
    [InlineData("RETURN '2015' =~ '\\d+' AS a, size('\\x') AS b", "true | 2")]
    [InlineData("RETURN '' + 12345678.5 AS a, 'x' + 1e-5 AS b, toString(1e21) AS c", "'1.23456785E7' | 'x1.0E-5' | '1.0E21'")]
    [InlineData("RETURN toString(time('12:30Z')) AS a, toString(localdatetime('2020-06-15T12')) AS b", "'12:30:00Z' | '2020-06-15T12:00:00'")]
    [InlineData("RETURN size(trim(' \\u00a0x\\u2003 ')) AS a, size(ltrim('\\t\\u001Fx')) AS b, btrim('xyaxy', 'yx') AS c", "2 | 1 | 'a'")]
    [InlineData("RETURN degrees(3.14159) AS a, radians(30) AS b", "179.9998479605043 | 0.5235987755982988")]
    [InlineData("RETURN date('2020-01-01')['year'] AS a, toFloat('1f') AS b", "2020 | 1.0")]
    [InlineData("RETURN {a: 1} < {b: 1} AS a, {a: 2} < {a: 1} AS b, {a: null} < {a: 1} AS c, {} < {a: 1} AS d", "true | false | null | true")]
    [InlineData("UNWIND [9223372036854775807, 1] AS x RETURN sum(x) AS a", "9.223372036854776E18")]
    [InlineData("UNWIND [1, 2, 3] AS x RETURN percentileCont(x, 0.5) AS a, percentileCont(x, 0.9) AS b", "2 | 2.8000000000000003")]
    [InlineData("UNWIND [null] AS x RETURN stDev(x) AS a, stDevP(x) AS b, sum(x) AS c", "null | null | 0")]
    [InlineData("WITH {a: 1, b: 2} AS m WITH m {.a} RETURN m", "{a: 1}")]
    [InlineData("CALL { RETURN 1 AS a, 2 AS b UNION RETURN 3 AS b, 4 AS a } RETURN collect(a) AS a, collect(b) AS b", "[1, 4] | [2, 3]")]
    public async Task A_text_gives_these_values(string query, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Assert.Single(await Query(query)).Values));

    [Theory]
    [InlineData("MATCH (p:P {n: 1}) RETURN exists((p)-[:K]->()) AS a, exists((p)<-[:K]-()) AS b", "true | false")]
    [InlineData("MATCH (p:P) WHERE exists((p)<-[:K]-()) RETURN collect(p.n) AS a", "[2]")]
    [InlineData("MATCH (p:P {n: 1}) SET p.a = 1, p.b = p.n, p.n = 5, p.c = p.n RETURN p.a, p.b, p.c, p.n", "1 | 1 | 1 | 5")]
    [InlineData("MATCH (p:P {n: 1}), (q:P {n: 2}) SET p.n = 7, q.b = p.n, p.c = p.n RETURN q.b, p.c", "7 | 7")]
    [InlineData("MATCH (p:P {n: 1}) RETURN p.n AS n, CASE p.n WHEN > 0 THEN count(*) END AS c", "1 | 1")]
    [InlineData("CALL db.schema.nodeTypeProperties() YIELD nodeType, propertyName, propertyTypes, mandatory RETURN nodeType, propertyName, propertyTypes, mandatory", "':`P`' | 'n' | ['Long'] | true")]
    [InlineData("CALL db.schema.relTypeProperties() YIELD relType, propertyName, propertyTypes, mandatory RETURN relType, propertyName, propertyTypes, mandatory", "':`K`' | null | null | false")]
    public async Task A_text_gives_these_values_of_a_graph(string query, string expected)
    {
        await Execute("CREATE (:P {n: 1})-[:K]->(:P {n: 2})");
        var rows = await Database.RunInTransactionAsync(
            AccessMode.Write, (transaction, _) => Run(transaction, query), null, TestContext.Current.CancellationToken);
        Assert.Equal(expected, string.Join(" | ", Assert.Single(rows).Values));
    }

    [Theory]
    [InlineData("WITH {a: 1} AS m RETURN m {.a}", "m")]
    [InlineData("RETURN 1 AS b, 2 AS a UNION RETURN 3 AS a, 4 AS b", "b, a")]
    [InlineData("RETURN toUpper('a'),  1+1", "toUpper('a'), 1+1")]
    [InlineData("SHOW RANGE INDEXES", "id, name, state, populationPercent, type, entityType, labelsOrTypes, properties, indexProvider, owningConstraint, lastRead, readCount")]
    [InlineData("SHOW UNIQUENESS CONSTRAINTS", "id, name, type, entityType, labelsOrTypes, properties, ownedIndex, propertyType")]
    [InlineData("SHOW CONSTRAINTS YIELD *", "id, name, type, entityType, labelsOrTypes, properties, ownedIndex, propertyType, options, createStatement")]
    public async Task Columns_are_named_alike(string query, string expected)
    {
        await using var transaction = await Begin(AccessMode.Read);
        await using var result = await transaction.RunAsync(query, null, TestContext.Current.CancellationToken);
        Assert.Equal(expected, string.Join(", ", result.Columns));
    }

    [Theory]
    [InlineData("MATCH (p:P) SET p.x = null", 0)]
    [InlineData("MATCH (p:P) SET p.x = null, p.y = null", 2)]
    [InlineData("MATCH (p:P) SET p += {x: null, n: 2}", 2)]
    [InlineData("MATCH (p:P) SET p.n = p.n + 1, p.n = p.n + 1", 1)]
    public async Task Properties_are_counted_alike(string query, long expected)
    {
        // A server counts a null among others only for a key that some node of its store once had.
        await Execute("CREATE (:P {n: 1}), (:Known {x: 1, y: 1})");
        Assert.Equal(expected, (await Execute(query)).Counters.PropertiesSet);
    }

    [Fact]
    public async Task Show_says_how_a_constraint_was_made()
    {
        await Execute("CREATE CONSTRAINT p_x FOR (n:P) REQUIRE n.x IS UNIQUE");
        var row = Assert.Single(await Query("SHOW NODE UNIQUENESS CONSTRAINTS YIELD name, ownedIndex, createStatement ORDER BY name LIMIT 1"));
        Assert.Equal("'p_x' | 'p_x' | 'CREATE CONSTRAINT `p_x` FOR (n:`P`) REQUIRE (n.`x`) IS UNIQUE'", string.Join(" | ", row.Values));
    }
}
