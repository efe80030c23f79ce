using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary><c>subject.key</c>.</summary>
internal sealed class PropertyAccessExpression(CompiledExpression subject, string key, SourceSpan place) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        return PropertyReader.Get(context, subject.Evaluate(context, row), key, place);
    }
}
