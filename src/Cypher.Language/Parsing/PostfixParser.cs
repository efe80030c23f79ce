using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Reads what stands behind a value: properties, subscripts, slices and label tests.</summary>
internal static class PostfixParser
{
    /// <summary>Whether something that belongs to the value before it stands next or further on.</summary>
    public static bool IsNext(TokenReader reader, int ahead) =>
        reader.Peek(ahead).Kind is TokenKind.Dot or TokenKind.LeftBracket or TokenKind.Colon;

    // Postfix = Atom { "." PropertyKey | "[" Subscript "]" | LabelTest }
    public static Expression Parse(TokenReader reader)
    {
        var start = reader.Start;
        var value = AtomParser.Parse(reader);
        while (true)
        {
            switch (reader.Current.Kind)
            {
                case TokenKind.Dot:
                    reader.Take();
                    value = new PropertyAccess(default, value, NameParser.ParseKey(reader, "a property name after `.`"));
                    break;
                case TokenKind.LeftBracket:
                    value = ParseSubscript(reader, value);
                    break;
                case TokenKind.Colon:
                    value = new LabelPredicate(default, value, LabelParser.Parse(reader));
                    break;
                default:
                    return value;
            }

            value = value with { Span = reader.SpanFrom(start) };
        }
    }

    // Subscript = Expression | [Expression] ".." [Expression]
    private static Expression ParseSubscript(TokenReader reader, Expression subject)
    {
        reader.Take();
        var first = reader.At(TokenKind.DoubleDot) ? null : ExpressionParser.ParseInBrackets(reader);
        if (first is not null && reader.TryTake(TokenKind.RightBracket))
        {
            return new Subscript(default, subject, first);
        }

        reader.Expect(TokenKind.DoubleDot, "`]` or `..` after the position");
        var to = reader.At(TokenKind.RightBracket) ? null : ExpressionParser.ParseInBrackets(reader);
        reader.Expect(TokenKind.RightBracket, "`]` after the positions");
        return new Slice(default, subject, first, to);
    }
}
