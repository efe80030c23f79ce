using System.Globalization;
using System.Text;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Analysis;

/// <summary>
/// A text that two expressions share exactly when they are the same apart from their places in the query. With it
/// <c>ORDER BY n.name</c> finds the column <c>n.name</c> that is computed already. Subqueries and patterns are the same
/// only as themselves.
/// </summary>
internal static class ExpressionKey
{
    public static string Of(Expression expression)
    {
        var text = new StringBuilder();
        Append(text, expression);
        return text.ToString();
    }

    private static void Append(StringBuilder text, SyntaxNode node)
    {
        text.Append('(').Append(node.GetType().Name).Append(' ').Append(Payload(node));
        if (node is not (SubqueryExpression or PatternExpression or PatternComprehension or ShortestPathExpression))
        {
            foreach (var child in SyntaxChildren.Of(node))
            {
                Append(text, child);
            }
        }

        text.Append(')');
    }

    private static string Payload(SyntaxNode node) => node switch
    {
        Variable variable => StringPayload(variable.Name),
        Parameter parameter => StringPayload(parameter.Name),
        StringLiteral literal => StringPayload(literal.Value),
        IntegerLiteral literal => literal.Value.ToString(CultureInfo.InvariantCulture),
        FloatLiteral literal => BitConverter.DoubleToInt64Bits(literal.Value).ToString(CultureInfo.InvariantCulture),
        BooleanLiteral literal => literal.Value ? "true" : "false",
        BinaryExpression binary => binary.Operator.ToString(),
        UnaryExpression unary => unary.Operator.ToString(),
        LogicalExpression logical => logical.Operator.ToString(),
        ComparisonExpression comparison => string.Join(' ', comparison.Operators),
        FunctionCall call => (call.IsDistinct ? "distinct " : string.Empty) + StringPayload(call.Name.Text.ToUpperInvariant()),
        PropertyAccess access => StringPayload(access.Key.Name),
        MapEntry entry => StringPayload(entry.Key.Name),
        ProjectEntry entry => StringPayload(entry.Key.Name),
        ProjectProperty property => StringPayload(property.Key.Name),
        NullPredicate predicate => predicate.IsNegated ? "not" : string.Empty,
        QuantifierExpression quantifier => quantifier.Kind.ToString(),
        CaseExpression choice => (choice.Subject is null ? "-" : "s") + (choice.Default is null ? "-" : "d"),
        ListComprehension list => (list.Where is null ? "-" : "w") + (list.Projection is null ? "-" : "p"),
        Slice slice => (slice.From is null ? "-" : "f") + (slice.To is null ? "-" : "t"),
        LabelPredicate or SubqueryExpression or PatternExpression or PatternComprehension or ShortestPathExpression =>
            node.Span.Start.ToString(CultureInfo.InvariantCulture),
        _ => string.Empty,
    };

    private static string StringPayload(string value) => $"{value.Length}:{value}";
}
