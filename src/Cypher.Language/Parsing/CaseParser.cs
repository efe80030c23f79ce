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
            alternatives.Add(ParseAlternative(reader, subject is not null));
        }
        while (reader.AtWord("WHEN"));

        var otherwise = reader.TryTakeWord("ELSE") ? ExpressionParser.ParseInBrackets(reader) : null;
        if (!reader.TryTakeWord("END"))
        {
            throw reader.Unexpected(otherwise is null ? "`WHEN`, `ELSE` or `END`" : "`END`");
        }

        reader.OpenCases--;
        var span = reader.SpanFrom(start);
        if (alternatives.Exists(alternative => alternative.Values.Count > 1))
        {
            (subject, alternatives) = (Choose(span, subject, alternatives), Numbered(alternatives));
        }

        return new CaseExpression(
            span, subject, alternatives.ConvertAll(alternative => new CaseAlternative(alternative.Span, alternative.Values[0], alternative.Then)), otherwise);
    }

    // Alternative = "WHEN" Expression { "," Expression } "THEN" Expression
    private static Alternative ParseAlternative(TokenReader reader, bool hasSubject)
    {
        var start = reader.Start;
        reader.ExpectWord("WHEN");
        var values = hasSubject ? ExpressionParser.ParseList(reader) : [ExpressionParser.ParseInBrackets(reader)];
        reader.ExpectWord("THEN");
        var result = ExpressionParser.ParseInBrackets(reader);
        return new Alternative(reader.SpanFrom(start), values, result);
    }

    /// <summary>
    /// Where one WHEN has several values, an inner CASE gives the alternative's number and the outer one chooses by it. Repeating
    /// the result for each value would double it at every level of nesting.
    /// </summary>
    private static CaseExpression Choose(SourceSpan span, Expression? subject, List<Alternative> alternatives)
    {
        var numbers = alternatives.SelectMany((alternative, number) =>
            alternative.Values.Select(value => new CaseAlternative(alternative.Span, value, new IntegerLiteral(alternative.Span, number))));
        return new CaseExpression(span, subject, [.. numbers], null);
    }

    private static List<Alternative> Numbered(List<Alternative> alternatives) =>
        [.. alternatives.Select((alternative, number) => alternative with { Values = [new IntegerLiteral(alternative.Span, number)] })];

    private sealed record Alternative(SourceSpan Span, IReadOnlyList<Expression> Values, Expression Then);
}
