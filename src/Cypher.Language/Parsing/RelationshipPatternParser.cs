using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Reads the relationships of a pattern.</summary>
internal static class RelationshipPatternParser
{
    // Relationship = ["<"] "-" ["[" [Variable] [Labels] [LengthRange] [Properties] ["WHERE" Expression] "]"] "-" [">"] [Quantifier]
    public static RelationshipPattern Parse(TokenReader reader)
    {
        var start = reader.Start;
        var pointsLeft = reader.TryTake(TokenKind.Less);
        reader.Take();
        var pattern = reader.At(TokenKind.LeftBracket)
            ? ParseDetail(reader)
            : new RelationshipPattern(default, default, null, null, null, null, null, null);
        reader.Expect(TokenKind.Minus, pattern.Span.Length > 0 ? "`-` after `]`" : "`-` or `[` in the relationship");
        var pointsRight = reader.TryTake(TokenKind.Greater);
        var quantifier = PatternCounts.ParseQuantifier(reader);
        return pattern with
        {
            Span = reader.SpanFrom(start),
            Direction = pointsLeft == pointsRight ? PatternDirection.Either : pointsLeft ? PatternDirection.Incoming : PatternDirection.Outgoing,
            Quantifier = quantifier,
        };
    }

    private static RelationshipPattern ParseDetail(TokenReader reader)
    {
        var start = reader.Start;
        var outerBar = reader.IsBarReserved;
        reader.IsBarReserved = false;
        reader.Take();
        var variable = PatternParser.ParseOptionalVariable(reader);
        var types = LabelParser.IsNext(reader) ? LabelParser.Parse(reader) : null;
        var length = PatternCounts.ParseLength(reader);
        var properties = PatternParser.ParseProperties(reader);
        var where = reader.TryTakeWord("WHERE") ? ExpressionParser.Parse(reader) : null;
        reader.Expect(TokenKind.RightBracket, "`]` after the relationship");
        reader.IsBarReserved = outerBar;
        return new RelationshipPattern(reader.SpanFrom(start), default, variable, types, length, properties, where, null);
    }
}
