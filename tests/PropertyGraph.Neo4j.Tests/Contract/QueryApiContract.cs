using PropertyGraph.ContractTests;
using PropertyGraph.Neo4j.TestServer;

namespace PropertyGraph.Neo4j.Tests.Contract;

/// <summary>The contract through the Query API.</summary>
public sealed class QueryApi : Neo4jBackend
{
    protected override Neo4jOptions Options(Neo4jServer server) => server.Options;
}

public sealed class QueryApiValues : ValueContract<QueryApi>;

public sealed class QueryApiTransactions : TransactionContract<QueryApi>;

public sealed class QueryApiBulkWrites : BulkWriteContract<QueryApi>;

public sealed class QueryApiAnswers : AnswerContract<QueryApi>;

public sealed class QueryApiErrors : ErrorContract<QueryApi>;

public sealed class QueryApiResults : ResultContract<QueryApi>;

public sealed class QueryApiCompleteness
{
    [Fact]
    public void The_query_api_forgot_no_suite() =>
        Assert.Empty(ContractSuites.MissingFor<QueryApi>(typeof(QueryApiCompleteness).Assembly));
}
