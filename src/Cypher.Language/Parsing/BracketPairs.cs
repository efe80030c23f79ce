using Cypher.Language.Lexing;

namespace Cypher.Language.Parsing;

/// <summary>
/// For every opening bracket the token that closes it, found once for the whole text. Where two readings of a text begin
/// alike, the parser looks behind the closing bracket instead of trying one reading and going back, so that parsing stays
/// linear for any input.
/// </summary>
internal static class BracketPairs
{
    /// <summary>What stands for an opening bracket that nothing closes.</summary>
    public const int Unclosed = -1;

    /// <summary>Finds the partners of all opening brackets.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <returns>For each token the index of the bracket that closes it, or <see cref="Unclosed"/>.</returns>
    public static int[] Find(Token[] tokens)
    {
        var partners = new int[tokens.Length];
        Array.Fill(partners, Unclosed);
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (Closing(tokens[i].Kind) is not null)
            {
                open.Push(i);
            }
            else if (IsClosing(tokens[i].Kind) && open.Count > 0 && Closing(tokens[open.Peek()].Kind) == tokens[i].Kind)
            {
                partners[open.Pop()] = i;
            }
        }

        return partners;
    }

    private static TokenKind? Closing(TokenKind kind) => kind switch
    {
        TokenKind.LeftParenthesis => TokenKind.RightParenthesis,
        TokenKind.LeftBracket => TokenKind.RightBracket,
        TokenKind.LeftBrace => TokenKind.RightBrace,
        _ => null,
    };

    private static bool IsClosing(TokenKind kind) =>
        kind is TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace;
}
