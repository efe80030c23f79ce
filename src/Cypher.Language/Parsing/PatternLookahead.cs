using Cypher.Language.Lexing;

namespace Cypher.Language.Parsing;

/// <summary>
/// Tells a path pattern from an expression in parentheses by looking at the tokens on both sides of the closing bracket,
/// in constant time: <c>(a)-[r]-(b)</c> is a path, <c>(a)-[1][0]</c> and <c>(a.x)-(b.y)</c> are differences.
/// </summary>
internal static class PatternLookahead
{
    /// <summary>Whether a path with at least one relationship stands next or further on.</summary>
    public static bool IsPath(TokenReader reader, int ahead)
    {
        if (!reader.At(TokenKind.LeftParenthesis, ahead) || !LooksLikeNode(reader, ahead + 1))
        {
            return false;
        }

        var close = reader.PartnerOf(ahead);
        return close != BracketPairs.Unclosed && IsRelationship(reader, close + 1);
    }

    /// <summary>A relationship goes on to a node; a difference or comparison of other things does not.</summary>
    private static bool IsRelationship(TokenReader reader, int ahead)
    {
        var at = ahead + (reader.At(TokenKind.Less, ahead) ? 1 : 0);
        if (!reader.At(TokenKind.Minus, at))
        {
            return false;
        }

        at++;
        var hasBrackets = reader.At(TokenKind.LeftBracket, at);
        if (hasBrackets)
        {
            var close = reader.PartnerOf(at);
            if (close == BracketPairs.Unclosed)
            {
                return false;
            }

            at = close + 1;
        }

        if (!reader.At(TokenKind.Minus, at))
        {
            return false;
        }

        at++;
        return reader.At(TokenKind.Greater, at) || reader.At(TokenKind.LeftParenthesis, at)
            || (hasBrackets && reader.Peek(at).Kind is TokenKind.Plus or TokenKind.Star or TokenKind.LeftBrace);
    }

    private static bool LooksLikeNode(TokenReader reader, int ahead)
    {
        var at = ahead + (reader.AtName(ahead) ? 1 : 0);
        return reader.Peek(at).Kind is TokenKind.RightParenthesis or TokenKind.Colon or TokenKind.LeftBrace or TokenKind.Parameter
            || reader.AtWord("WHERE", at) || LabelParser.IsNext(reader, at);
    }
}
