using Cypher.Engine.Planning.Analysis;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Patterns;

/// <summary>The two sides of an equality by which two parts of a pattern are joined.</summary>
/// <param name="Left">What is computed from the rows before.</param>
/// <param name="Right">What is computed from the other part.</param>
internal sealed record HashJoinKeys(Expression Left, Expression Right)
{
    /// <summary>Finds the two sides in a predicate.</summary>
    /// <param name="predicate">The predicate.</param>
    /// <param name="known">The names that the rows before bind.</param>
    /// <param name="side">The names that the other part binds.</param>
    /// <param name="newNames">The names that the pattern binds.</param>
    /// <param name="outer">The names that were bound before the pattern.</param>
    /// <returns>The two sides; null where it is no such equality.</returns>
    public static HashJoinKeys? Find(
        PatternPredicate predicate,
        IReadOnlySet<string> known,
        IReadOnlySet<string> side,
        IReadOnlySet<string> newNames,
        IReadOnlySet<string> outer)
    {
        if (predicate.Expression is not ComparisonExpression { Operators: [ComparisonOperator.Equal], Operands: [var first, var second] })
        {
            return null;
        }

        return Try(first, second) ?? Try(second, first);

        HashJoinKeys? Try(Expression left, Expression right)
        {
            // A part of the pattern that comes later is known to neither side.
            var fromLeft = Mentions.Of(left);
            var fromRight = Mentions.Of(right);
            var isLeft = fromLeft.Count > 0 && !fromLeft.Overlaps(side) && fromLeft.All(name => known.Contains(name) || !newNames.Contains(name));
            var isRight = fromRight.Overlaps(side) && !fromRight.Overlaps(outer) && fromRight.All(name => side.Contains(name) || !newNames.Contains(name));
            return isLeft && isRight ? new HashJoinKeys(left, right) : null;
        }
    }
}
