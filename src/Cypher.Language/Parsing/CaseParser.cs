using System.Globalization;
using Cypher.Language.Syntax;
using Cypher.Language.Text;

namespace Cypher.Language.Parsing;

/// <summary>Reads both forms of CASE.</summary>
internal static class CaseParser
{
    // Case = "CASE" [Expression] Alternative { Alternative } ["ELSE" Expression] "END"
    public static CaseExpression Parse(TokenReader reader)
    {
        var start = reader.Start;
        reader.ExpectWord("CASE");
        reader.OpenCases++;
        var subject = reader.AtWord("WHEN") ? null : ExpressionParser.ParseInBrackets(reader);
        var alternatives = new List<Alternative>();
        do
        {
            alternatives.Add(ParseAlternative(reader, subject));
        }
        while (reader.AtWord("WHEN"));

        var otherwise = reader.TryTakeWord("ELSE") ? ExpressionParser.ParseInBrackets(reader) : null;
        if (!reader.TryTakeWord("END"))
        {
            throw reader.Unexpected(otherwise is null ? "`WHEN`, `ELSE` or `END`" : "`END`");
        }

        reader.OpenCases--;
        var span = reader.SpanFrom(start);
        if (alternatives.Exists(alternative => alternative.Values.Count > 1 || alternative.HasConditions))
        {
            (subject, alternatives) = (Choose(span, subject, alternatives), Numbered(alternatives));
        }

        return new CaseExpression(
            span, subject, alternatives.ConvertAll(alternative => new CaseAlternative(alternative.Span, alternative.Values[0].When, alternative.Then)), otherwise);
    }

    // Alternative = "WHEN" Expression "THEN" Expression | "WHEN" Value { "," Value } "THEN" Expression
    private static Alternative ParseAlternative(TokenReader reader, Expression? subject)
    {
        var start = reader.Start;
        reader.ExpectWord("WHEN");
        var values = new List<Value>();
        do
        {
            values.Add(ParseValue(reader, subject));
        }
        while (subject is not null && reader.TryTake(Lexing.TokenKind.Comma));

        reader.ExpectWord("THEN");
        var result = ExpressionParser.ParseInBrackets(reader);
        return new Alternative(reader.SpanFrom(start), values, result);
    }

    // Value = Expression | a comparison or predicate without its left side, which is the subject
    private static Value ParseValue(TokenReader reader, Expression? subject) =>
        subject is not null && ExpressionParser.TryParseBehind(reader, Held(subject)) is { } condition
            ? new Value(condition, IsCondition: true)
            : new Value(ExpressionParser.ParseInBrackets(reader), IsCondition: false);

    /// <summary>
    /// Where one WHEN has several values, or conditions, an inner CASE gives the alternative's number and the outer one chooses by it.
    /// Repeating the result for each value would double it at every level of nesting.
    /// </summary>
    private static Expression Choose(SourceSpan span, Expression? subject, List<Alternative> alternatives)
    {
        var areConditions = alternatives.Exists(alternative => alternative.HasConditions);
        var numbers = alternatives.SelectMany((alternative, number) => alternative.Values.Select(value => new CaseAlternative(
            alternative.Span, areConditions ? Condition(value, subject!) : value.When, new IntegerLiteral(alternative.Span, number))));
        return areConditions
            ? Holding(span, subject!, new CaseExpression(span, null, [.. numbers], null))
            : new CaseExpression(span, subject, [.. numbers], null);
    }

    private static Expression Condition(Value value, Expression subject) => value.IsCondition
        ? value.When
        : new ComparisonExpression(value.When.Span, [Held(subject), value.When], [ComparisonOperator.Equal]);

    /// <summary>The variable that holds the subject while conditions ask about it, so that it is computed once: its place makes the name its own.</summary>
    private static Variable Held(Expression subject) =>
        new(subject.Span, string.Create(CultureInfo.InvariantCulture, $"  case {subject.Span.Start}"));

    private static Subscript Holding(SourceSpan span, Expression subject, CaseExpression choice) => new(
        span,
        new ListComprehension(span, Held(subject), new ListLiteral(subject.Span, [subject]), null, choice),
        new IntegerLiteral(span, 0));

    private static List<Alternative> Numbered(List<Alternative> alternatives) =>
        [.. alternatives.Select((alternative, number) => alternative with { Values = [new Value(new IntegerLiteral(alternative.Span, number), IsCondition: false)] })];

    private sealed record Alternative(SourceSpan Span, IReadOnlyList<Value> Values, Expression Then)
    {
        public bool HasConditions => Values.Any(value => value.IsCondition);
    }

    private sealed record Value(Expression When, bool IsCondition);
}
