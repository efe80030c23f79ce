using Cypher.Language.Errors;
using Cypher.Language.Lexing;

namespace Cypher.Language.Parsing;

/// <summary>Chooses the error for a token that does not fit: a token that is wrong in itself says more than "unexpected".</summary>
internal static class UnexpectedToken
{
    private const int LongestExcerpt = 40;

    /// <summary>The error for the next token.</summary>
    /// <param name="reader">The place.</param>
    /// <param name="expected">What would have fitted.</param>
    public static CypherException Error(TokenReader reader, string expected)
    {
        var token = reader.Current;
        return token.Kind switch
        {
            TokenKind.UnterminatedString => ParsingErrors.Unterminated(token.Span, "text", "a quote like the one it begins with"),
            TokenKind.UnterminatedWord => ParsingErrors.Unterminated(token.Span, "name in backticks", "a backtick"),
            TokenKind.UnterminatedComment => ParsingErrors.Unterminated(token.Span, "comment", "`*/`"),
            TokenKind.UnknownCharacter => ParsingErrors.UnknownCharacter(token.Span, reader.TextOf(token.Span)),
            TokenKind.EndOfText => ParsingErrors.UnexpectedEnd(token.Span, expected),
            TokenKind.Word => ParsingErrors.UnexpectedWord(token.Span, reader.TextOf(token.Span), expected),
            _ => ParsingErrors.Unexpected(token.Span, Excerpt(reader.TextOf(token.Span)), expected),
        };
    }

    private static string Excerpt(string text) => text.Length <= LongestExcerpt ? text : $"{text.AsSpan(0, LongestExcerpt - 1)}…";
}
