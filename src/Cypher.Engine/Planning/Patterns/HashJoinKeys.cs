using Cypher.Engine.Planning.Analysis;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Patterns;

/// <summary>The two sides of an equality by which two parts of a pattern are joined.</summary>
/// <param name="Left">What is computed from the rows before.</param>
/// <param name="Right">What is computed from the other part.</param>
internal sealed record HashJoinKeys(Expression Left, Expression Right)
{
    public static HashJoinKeys? Find(PatternPredicate predicate, IReadOnlySet<string> side, IReadOnlySet<string> newNames, IReadOnlySet<string> outer)
    {
        if (predicate.Expression is not ComparisonExpression { Operators: [ComparisonOperator.Equal], Operands: [var first, var second] })
        {
            return null;
        }

        return Try(first, second, side, newNames, outer) ?? Try(second, first, side, newNames, outer);
    }

    private static HashJoinKeys? Try(Expression left, Expression right, IReadOnlySet<string> side, IReadOnlySet<string> newNames, IReadOnlySet<string> outer)
    {
        var fromLeft = Mentions.Of(left);
        var fromRight = Mentions.Of(right);
        var isLeft = fromLeft.Count > 0 && !fromLeft.Overlaps(side);
        var isRight = fromRight.Overlaps(side) && !fromRight.Overlaps(outer) && fromRight.All(name => side.Contains(name) || !newNames.Contains(name));
        return isLeft && isRight ? new HashJoinKeys(left, right) : null;
    }
}
