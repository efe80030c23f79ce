using PropertyGraph.ContractTests;
using PropertyGraph.Neo4j.Tests.Contract;
using PropertyGraph.Neo4j.TestServer;

namespace PropertyGraph.Neo4j.Tests.Bolt;

/// <summary>The contract over Bolt.</summary>
public sealed class OverBolt : Neo4jBackend
{
    protected override Neo4jOptions Options(Neo4jServer server) => server.BoltOptions;
}

public sealed class BoltValueSuite : ValueContract<OverBolt>;

public sealed class BoltTransactionSuite : TransactionContract<OverBolt>;

public sealed class BoltBulkWriteSuite : BulkWriteContract<OverBolt>;

public sealed class BoltAnswerSuite : AnswerContract<OverBolt>;

public sealed class BoltErrorSuite : ErrorContract<OverBolt>;

public sealed class BoltResultSuite : ResultContract<OverBolt>;

public sealed class BoltCompleteness
{
    [Fact]
    public void Bolt_forgot_no_suite() =>
        Assert.Empty(ContractSuites.MissingFor<OverBolt>(typeof(BoltCompleteness).Assembly));
}
