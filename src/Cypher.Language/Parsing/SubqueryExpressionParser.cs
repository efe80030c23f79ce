using Cypher.Language.Lexing;
using Cypher.Language.Syntax;
using Cypher.Language.Text;

namespace Cypher.Language.Parsing;

/// <summary>Reads EXISTS, COUNT and COLLECT with a query in braces.</summary>
internal static class SubqueryExpressionParser
{
    // Subquery = ("EXISTS" | "COUNT" | "COLLECT") "{" (Query | PathPattern {"," PathPattern} ["WHERE" Expression]) "}"
    public static SubqueryExpression? TryParse(TokenReader reader)
    {
        if (!reader.At(TokenKind.LeftBrace, 1) || reader.At(TokenKind.Dot, 2) || KindAt(reader) is not { } kind)
        {
            return null;
        }

        var start = reader.Start;
        var word = reader.TextOf(reader.Take().Span);
        reader.Take();
        var (outerBar, outerCases) = (reader.IsBarReserved, reader.OpenCases);
        (reader.IsBarReserved, reader.OpenCases) = (false, 0);
        var body = IsShortForm(reader) ? ParseShortForm(reader) : QueryParser.Parse(reader);
        (reader.IsBarReserved, reader.OpenCases) = (outerBar, outerCases);
        reader.Expect(TokenKind.RightBrace, $"`}}` at the end of `{word} {{`");
        return new SubqueryExpression(reader.SpanFrom(start), kind, body);
    }

    private static SubqueryKind? KindAt(TokenReader reader)
    {
        if (reader.AtWord("EXISTS"))
        {
            return SubqueryKind.Exists;
        }

        if (reader.AtWord("COUNT"))
        {
            return SubqueryKind.Count;
        }

        return reader.AtWord("COLLECT") ? SubqueryKind.Collect : null;
    }

    private static bool IsShortForm(TokenReader reader) =>
        reader.At(TokenKind.LeftParenthesis) || (reader.AtName() && reader.At(TokenKind.Equal, 1)) || PatternParser.IsAtShortestPath(reader)
        || PathSelectorParser.IsNext(reader);

    private static Query ParseShortForm(TokenReader reader)
    {
        var start = reader.Start;
        var patterns = PatternParser.ParseList(reader);
        var where = reader.TryTakeWord("WHERE") ? ExpressionParser.Parse(reader) : null;
        SourceSpan span = reader.SpanFrom(start);
        var match = new MatchClause(span, IsOptional: false, MatchMode.DifferentRelationships, patterns, [], where);
        return new Query(span, new SingleQuery(span, [match]), []);
    }
}
