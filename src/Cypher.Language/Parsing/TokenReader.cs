using System.Runtime.CompilerServices;
using Cypher.Language.Errors;
using Cypher.Language.Lexing;
using Cypher.Language.Text;

namespace Cypher.Language.Parsing;

/// <summary>The parser's place in the tokens, and all that the grammar's rules share.</summary>
internal sealed class TokenReader
{
    /// <summary>How deep rules may nest: far more than people write, far less than the stack holds.</summary>
    private const int MaximumNesting = 500;

    private readonly Token[] _tokens;
    private readonly int[] _partners;
    private int _index;
    private int _nesting;

    /// <summary>Cuts a text into tokens and stands before the first.</summary>
    /// <param name="text">The query text.</param>
    public TokenReader(string text)
    {
        Text = text;
        _tokens = Lexer.Tokenize(text);
        _partners = BracketPairs.Find(_tokens);
    }

    /// <summary>The query text.</summary>
    public string Text { get; }

    /// <summary>The next token.</summary>
    public Token Current => _tokens[_index];

    /// <summary>Where the next token begins.</summary>
    public int Start => _tokens[_index].Span.Start;

    /// <summary>
    /// Whether a bar ends the expression that is read, as in <c>[x IN list | …]</c>; then it is no "or" of labels.
    /// </summary>
    public bool IsBarReserved { get; set; }

    /// <summary>How many CASE expressions are open; then END is no name.</summary>
    public int OpenCases { get; set; }

    /// <summary>The stretch from a place to the end of the last token that was taken.</summary>
    public SourceSpan SpanFrom(int start) =>
        SourceSpan.FromBounds(start, _index == 0 ? start : Math.Max(start, _tokens[_index - 1].Span.End));

    /// <summary>A token further on; the end of the text beyond it.</summary>
    public Token Peek(int ahead) => _tokens[Math.Min(_index + ahead, _tokens.Length - 1)];

    /// <summary>The text of a stretch.</summary>
    public string TextOf(SourceSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>Whether a token of a kind is next, or stands further on.</summary>
    public bool At(TokenKind kind, int ahead = 0) => Peek(ahead).Kind == kind;

    /// <summary>Whether a word is next, or stands further on; case does not matter.</summary>
    public bool AtWord(string word, int ahead = 0)
    {
        var token = Peek(ahead);
        return token.Kind == TokenKind.Word && token.Span.Length == word.Length
            && Text.AsSpan(token.Span.Start, token.Span.Length).Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether words stand next in this order.</summary>
    public bool AtWords(string first, string second) => AtWord(first) && AtWord(second, 1);

    /// <summary>Whether one of several words is next, or stands further on.</summary>
    public bool AtAnyWord(IReadOnlySet<string> words, int ahead = 0)
    {
        var token = Peek(ahead);
        return token.Kind == TokenKind.Word && words.Contains(TextOf(token.Span));
    }

    /// <summary>Whether a name is next, or stands further on: a word or a word in backticks.</summary>
    public bool AtName(int ahead = 0) => Peek(ahead).Kind is TokenKind.Word or TokenKind.QuotedWord;

    /// <summary>Takes the next token.</summary>
    public Token Take()
    {
        var token = _tokens[_index];
        if (_index < _tokens.Length - 1)
        {
            _index++;
        }

        return token;
    }

    /// <summary>Takes the next token if it is of a kind.</summary>
    public bool TryTake(TokenKind kind)
    {
        if (!At(kind))
        {
            return false;
        }

        Take();
        return true;
    }

    /// <summary>Takes the next token if it is a word.</summary>
    public bool TryTakeWord(string word)
    {
        if (!AtWord(word))
        {
            return false;
        }

        Take();
        return true;
    }

    /// <summary>Takes words that stand next in this order, or none of them.</summary>
    public bool TryTakeWords(string first, string second)
    {
        if (!AtWords(first, second))
        {
            return false;
        }

        Take();
        Take();
        return true;
    }

    /// <summary>Takes a token that must be there.</summary>
    /// <param name="kind">The kind of token.</param>
    /// <param name="expected">The token for the message, and what it is for: <c>`)` after the arguments</c>.</param>
    public Token Expect(TokenKind kind, string expected) => At(kind) ? Take() : throw Unexpected(expected);

    /// <summary>Takes a word that must be there.</summary>
    public Token ExpectWord(string word) => AtWord(word) ? Take() : throw Unexpected($"`{word}`");

    /// <summary>The index of the token that closes the bracket which stands next or further on.</summary>
    public int PartnerOf(int ahead) => _index + ahead < _tokens.Length && _partners[_index + ahead] != BracketPairs.Unclosed
        ? _partners[_index + ahead] - _index
        : BracketPairs.Unclosed;

    /// <summary>
    /// The first comma, bar or WHERE that stands in the brackets around a place, not in brackets within them; the end of
    /// these brackets where there is none.
    /// </summary>
    /// <param name="ahead">Where to begin.</param>
    public Token FirstSeparator(int ahead)
    {
        for (var i = _index + ahead; i < _tokens.Length; i++)
        {
            var kind = _tokens[i].Kind;
            if (kind is TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace)
            {
                if (_partners[i] == BracketPairs.Unclosed)
                {
                    break;
                }

                i = _partners[i];
            }
            else if (kind is TokenKind.Comma or TokenKind.Bar or TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace
                || AtWord("WHERE", i - _index))
            {
                return _tokens[i];
            }
        }

        return _tokens[^1];
    }

    /// <summary>Whether another bar follows in the same brackets, so that this one need not be the separator.</summary>
    public bool IsBarBeforeAnotherBar()
    {
        for (var ahead = 1; ;)
        {
            var token = FirstSeparator(ahead);
            if (token.Kind is not (TokenKind.Comma or TokenKind.Word))
            {
                return token.Kind == TokenKind.Bar;
            }

            ahead = IndexOf(token) - _index + 1;
        }
    }

    private int IndexOf(Token token)
    {
        var low = 0;
        var high = _tokens.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].Span.Start < token.Span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Notes one more level of nesting; every call is followed by <see cref="Leave"/>.</summary>
    public void Enter()
    {
        if (++_nesting > MaximumNesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw ParsingErrors.NestingTooDeep(Current.Span, MaximumNesting);
        }
    }

    /// <summary>Notes that a level of nesting is over.</summary>
    public void Leave() => _nesting--;

    /// <summary>The error for a token that does not fit.</summary>
    /// <param name="expected">What would have fitted.</param>
    public CypherException Unexpected(string expected) => UnexpectedToken.Error(this, expected);
}
