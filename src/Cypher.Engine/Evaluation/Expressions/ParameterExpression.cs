using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary><c>$name</c>.</summary>
internal sealed class ParameterExpression(string name, SourceSpan place) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row) =>
        context.Parameters.TryGetValue(name, out var value) ? value : throw EvaluationErrors.ParameterMissing(name, place);
}
