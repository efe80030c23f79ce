using Cypher.Engine.Planning.Analysis;
using Cypher.Language.Syntax;
using Cypher.Language.Text;

namespace Cypher.Engine.Planning.Patterns;

/// <summary>Writes the labels and properties inside a pattern as predicates.</summary>
internal static class InlineConditions
{
    public static IEnumerable<Expression> Of(string name, SourceSpan span, LabelExpression? labels, Expression? properties, Expression? where)
    {
        var subject = new Variable(span, name);
        return Conjuncts.Of(labels is null ? null : new LabelPredicate(labels.Span, subject, labels))
            .Concat(OfProperties(subject, properties))
            .Concat(Conjuncts.Of(where));
    }

    private static IEnumerable<Expression> OfProperties(Variable subject, Expression? properties) => properties switch
    {
        MapLiteral map => map.Entries.Select(entry => (Expression)new ComparisonExpression(
            entry.Span,
            [new PropertyAccess(entry.Span, subject, entry.Key), entry.Value],
            [ComparisonOperator.Equal])),
        _ => [],
    };
}
