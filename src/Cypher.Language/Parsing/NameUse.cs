using Cypher.Language.Lexing;

namespace Cypher.Language.Parsing;

/// <summary>
/// Decides whether a word that is also a keyword is meant as a variable: it is, when what follows could not follow the
/// keyword. So <c>RETURN order.total</c> works, and <c>WHERE RETURN n</c> is reported as a missing expression.
/// </summary>
internal static class NameUse
{
    /// <summary>Whether the next word is used as a variable.</summary>
    public static bool IsName(TokenReader reader) => reader.Peek(1).Kind switch
    {
        TokenKind.Dot or TokenKind.Comma or TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace
            or TokenKind.Bar or TokenKind.Colon or TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual
            or TokenKind.Greater or TokenKind.GreaterOrEqual or TokenKind.Slash or TokenKind.Percent or TokenKind.Caret
            or TokenKind.EqualTilde or TokenKind.PlusEqual or TokenKind.DoubleBar or TokenKind.DoubleDot => true,
        TokenKind.EndOfText or TokenKind.Semicolon => !reader.AtAnyWord(Words.ClauseStarts) || !reader.AtAnyWord(Words.BeforeExpressions),
        TokenKind.Plus or TokenKind.Minus or TokenKind.Star or TokenKind.LeftBracket => !reader.AtAnyWord(Words.BeforeExpressions),
        TokenKind.Word => IsFollowedByOperator(reader),
        _ => false,
    };

    private static bool IsFollowedByOperator(TokenReader reader) =>
        reader.AtWord("AS", 1) || reader.AtWord("IS", 1) || reader.AtWord("IN", 1) || reader.AtWord("AND", 1) || reader.AtWord("OR", 1)
        || reader.AtWord("XOR", 1) || reader.AtWord("CONTAINS", 1) || reader.AtWord("STARTS", 1) || reader.AtWord("ENDS", 1);
}
