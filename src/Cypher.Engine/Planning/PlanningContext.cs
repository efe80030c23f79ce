using Cypher.Engine.Evaluation;
using Cypher.Engine.Execution;
using Cypher.Engine.Execution.Operators;
using Cypher.Engine.Execution.Procedures;
using Cypher.Engine.Functions;
using Cypher.Engine.Planning.Analysis;
using Cypher.Engine.Planning.Subqueries;
using Cypher.Engine.Storage;
using Cypher.Language.Semantics;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning;

/// <summary>What all planners of one statement share.</summary>
internal sealed class PlanningContext
{
    private const long MostKept = 10_000_000;

    private long _kept;

    public PlanningContext(FunctionCatalogue functions) => Expressions = new ExpressionCompiler(functions, new SubqueryPlanner(this));

    /// <summary>The statement, and what the checker found out about it.</summary>
    public required CheckedQuery Query { get; init; }

    /// <summary>Counts and indexes of the graph as it is now. Plans depend on them for speed only, never for results.</summary>
    public required IStorageReader Statistics { get; init; }

    /// <summary>The indexes on one property of nodes.</summary>
    public required IReadOnlyList<IndexDescriptor> NodeIndexes { get; init; }

    /// <summary>Whether plans follow the text and are as simple as can be, for tests to compare with.</summary>
    public bool IsNaive { get; init; }

    /// <summary>Whether every clause that changes the graph takes all its rows first.</summary>
    public bool TakesAllRowsFirst { get; init; }

    /// <summary>Compiles expressions.</summary>
    public ExpressionCompiler Expressions { get; }

    /// <summary>The procedures that CALL finds.</summary>
    public required ProcedureCatalogue Procedures { get; init; }

    /// <summary>The plans of the queries and patterns inside expressions, for printing.</summary>
    public List<Subplan> Subplans { get; } = [];

    /// <summary>Counts places that operators keep: thousands of clauses with thousands of variables must not fill the memory.</summary>
    /// <param name="slots">How many places one operator keeps.</param>
    /// <exception cref="PropertyGraph.GraphException">There are too many.</exception>
    public void CountKept(int slots)
    {
        _kept += slots;
        if (_kept > MostKept)
        {
            throw LimitErrors.Depth();
        }
    }

    /// <summary>Whether what a nested plan gives may be kept for other rows with the same values: nothing changes meanwhile.</summary>
    /// <param name="piece">The clause or expression that is planned.</param>
    /// <returns>False where it may give something else the next time.</returns>
    public bool MayRemember(SyntaxNode piece) => !IsNaive && Query.IsReadOnly && !Volatility.IsVolatile(piece);

    /// <summary>The text of a piece of the query.</summary>
    /// <param name="node">The piece.</param>
    /// <returns>Its text as written, in one line.</returns>
    public string TextOf(SyntaxNode node)
    {
        var start = Math.Clamp(node.Span.Start, 0, Query.Text.Length);
        var end = Math.Clamp(node.Span.End, start, Query.Text.Length);
        return string.Join(' ', Query.Text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Finds the index on one property of a label.</summary>
    /// <param name="label">The label.</param>
    /// <param name="key">The property's key.</param>
    /// <returns>The index; null where there is none.</returns>
    public IndexDescriptor? FindIndex(string label, string key) =>
        NodeIndexes.FirstOrDefault(index => index.LabelOrType == label && index.Properties[0] == key);
}

/// <summary>The plan of a query or pattern inside an expression.</summary>
/// <param name="Text">What stands in the query.</param>
/// <param name="Plan">Its plan.</param>
internal sealed record Subplan(string Text, Operator Plan);
