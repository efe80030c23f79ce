using Cypher.Engine.Evaluation;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Functions;

/// <summary>A call of a function that is no aggregate.</summary>
internal sealed class FunctionCallExpression(FunctionDefinition function, CompiledExpression[] arguments, SourceSpan place) : CompiledExpression
{
    private readonly FunctionBody _body = function.Body!;

    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        var values = arguments.Length == 0 ? [] : new GraphValue[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(context, row);
            if (function.NullGivesNull && values[i].IsNull)
            {
                return NullValue.Instance;
            }
        }

        try
        {
            return _body(new FunctionInvocation(context, function.Name, place, values));
        }
        catch (GraphException error) when (error.Error.Span is null && error.Error.Kind is not null)
        {
            throw EvaluationErrors.At(error, place);
        }
    }
}

/// <summary><c>coalesce(a, b)</c>: the first value that is not null; those after it are not computed.</summary>
internal sealed class CoalesceExpression(CompiledExpression[] arguments) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        foreach (var argument in arguments)
        {
            var value = argument.Evaluate(context, row);
            if (!value.IsNull)
            {
                return value;
            }
        }

        return NullValue.Instance;
    }
}
