using Cypher.Engine.Evaluation.Values;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary><c>CASE WHEN condition THEN value ELSE other END</c>.</summary>
internal sealed class SearchedCaseExpression(
    (CompiledExpression When, CompiledExpression Then)[] alternatives,
    CompiledExpression otherwise,
    SourceSpan place)
    : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        foreach (var (when, then) in alternatives)
        {
            if (Truth.Of(when.Evaluate(context, row), place) is true)
            {
                return then.Evaluate(context, row);
            }
        }

        return otherwise.Evaluate(context, row);
    }
}

/// <summary><c>CASE subject WHEN value THEN result ELSE other END</c>: the first value that is equal to the subject.</summary>
internal sealed class SimpleCaseExpression(
    CompiledExpression subject,
    (CompiledExpression When, CompiledExpression Then)[] alternatives,
    CompiledExpression otherwise)
    : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        var value = subject.Evaluate(context, row);
        foreach (var (when, then) in alternatives)
        {
            if (ValueEquality.AreEqual(value, when.Evaluate(context, row)) is true)
            {
                return then.Evaluate(context, row);
            }
        }

        return otherwise.Evaluate(context, row);
    }
}
