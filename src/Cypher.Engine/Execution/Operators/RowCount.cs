using Cypher.Engine.Evaluation;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>The number after SKIP or LIMIT. It depends on no variable.</summary>
/// <param name="Clause">The word, for messages.</param>
/// <param name="Value">The expression.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record RowCount(string Clause, CompiledExpression Value, SourceSpan Span)
{
    public long Evaluate(ExecutionContext context, GraphValue[] row) => Value.Evaluate(context, row) switch
    {
        IntegerValue { Value: >= 0 } count => count.Value,
        IntegerValue count => throw ExecutionErrors.NegativeCount(Clause, count.Value, Span),
        _ => throw ExecutionErrors.CountOfWrongType(Clause, Span),
    };
}
