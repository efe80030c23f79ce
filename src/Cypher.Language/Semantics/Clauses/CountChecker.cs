using Cypher.Language.Errors;
using Cypher.Language.Semantics.Expressions;
using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics.Clauses;

/// <summary>Checks numbers of rows: after SKIP and LIMIT, and in transactions.</summary>
internal static class CountChecker
{
    public static void Check(CheckContext context, Expression count, string word)
    {
        if (FirstRowDependent(count) is { } dependent)
        {
            throw CheckingErrors.RowDependentCount(dependent.Span, word);
        }

        var type = ExpressionChecker.Check(context, count, Scope.Empty, Place.In(word));
        if (count is IntegerLiteral { Value: < 0 } or UnaryExpression { Operator: UnaryOperator.Minus, Operand: IntegerLiteral { Value: > 0 } })
        {
            throw CheckingErrors.NegativeCount(count.Span, word);
        }

        // Arithmetic on integers may be typed as any number, so only a certain other kind is wrong.
        if ((type.Kinds & ValueKinds.Integer) == ValueKinds.None)
        {
            throw CheckingErrors.CountNotInteger(count.Span, word);
        }
    }

    private static SyntaxNode? FirstRowDependent(SyntaxNode root)
    {
        var bound = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SyntaxNode>([root]);
        while (open.TryPop(out var node))
        {
            switch (node)
            {
                case ListComprehension comprehension:
                    bound.Add(comprehension.Variable.Name);
                    break;
                case QuantifierExpression quantifier:
                    bound.Add(quantifier.Variable.Name);
                    break;
                case ReduceExpression reduce:
                    bound.Add(reduce.Variable.Name);
                    bound.Add(reduce.Accumulator.Name);
                    break;
                case SubqueryExpression:
                    continue;
                case Variable variable when !bound.Contains(variable.Name):
                    return variable;
                case PatternExpression or PatternComprehension:
                    return node;
            }

            foreach (var child in SyntaxChildren.Of(node))
            {
                open.Push(child);
            }
        }

        return null;
    }
}
