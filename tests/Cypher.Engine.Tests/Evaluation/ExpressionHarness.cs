using Cypher.Engine.Evaluation;
using Cypher.Engine.Execution;
using Cypher.Engine.Functions;
using Cypher.Engine.Planning;
using Cypher.Engine.Storage.Memory;
using Cypher.Language.Parsing;
using Cypher.Language.Syntax;
using NodaTime;
using PropertyGraph;
using ExecutionContext = Cypher.Engine.Execution.ExecutionContext;

namespace Cypher.Engine.Tests.Evaluation;

/// <summary>Evaluates single expressions, without checker and planner around them.</summary>
internal static class ExpressionHarness
{
    private static readonly DateTimeOffset Now = new(2024, 5, 17, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The value of an expression that uses no variables from outside.</summary>
    public static GraphValue Evaluate(string expression, EmbeddedOptions? options = null)
    {
        var slots = SlotMap.ForQuery();
        var compiled = new ExpressionCompiler(FunctionCatalogue.BuiltIn, new NoSubqueries()).Compile(Parse(expression), slots);
        using var storage = new MemoryGraphStorage();
        using var transaction = storage.Begin(AccessMode.Read, CancellationToken.None);
        return compiled.Evaluate(Context(transaction, options), new GraphValue[slots.Width]);
    }

    private static ExecutionContext Context(Storage.IStorageTransaction transaction, EmbeddedOptions? options)
    {
        var clock = new FixedClock();
        return new ExecutionContext(
            transaction,
            new Dictionary<string, GraphValue>(StringComparer.Ordinal) { ["year"] = IntegerValue.Of(1815) },
            options ?? EmbeddedOptions.Default,
            new StatementClock(clock, Instant.FromDateTimeOffset(Now)),
            new Random(1815),
            clock,
            CancellationToken.None);
    }

    private static Expression Parse(string expression)
    {
        var query = (Query)CypherParser.Parse("RETURN " + expression).Body;
        var result = (ReturnClause)query.First.Clauses[0];
        return result.Projection.Items[0].Expression;
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class NoSubqueries : ISubqueryCompiler
    {
        public ICompiledSubquery Compile(Expression subquery, SlotMap slots) =>
            throw new NotSupportedException("Subqueries are tested with the planner.");
    }
}
