using Cypher.Language.Text;

namespace Cypher.Language.Lexing;

/// <summary>
/// Cuts a query text into tokens in one pass. It never fails: what is not well formed becomes a token of its own kind, and
/// the parser reports it where it stands in the way.
/// </summary>
internal sealed class Lexer
{
    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private int _position;

    private Lexer(string text) => _text = text;

    /// <summary>Cuts a text into tokens.</summary>
    /// <param name="text">The query text.</param>
    /// <returns>The tokens, the last of them the end of the text; blanks and comments are left out.</returns>
    public static Token[] Tokenize(string text)
    {
        var lexer = new Lexer(text);
        while (lexer.SkipBlanks())
        {
            lexer.ReadToken();
        }

        lexer._tokens.Add(new Token(TokenKind.EndOfText, new SourceSpan(text.Length, 0)));
        return [.. lexer._tokens];
    }

    private char Peek(int ahead = 0) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private bool SkipBlanks()
    {
        while (_position < _text.Length)
        {
            if (CharacterClass.IsBlank(_text[_position]))
            {
                _position++;
            }
            else if (Peek() == '/' && Peek(1) == '/')
            {
                SkipLine();
            }
            else if (Peek() == '/' && Peek(1) == '*')
            {
                SkipBlockComment();
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private void SkipLine()
    {
        while (_position < _text.Length && _text[_position] is not ('\n' or '\r'))
        {
            _position++;
        }
    }

    private void SkipBlockComment()
    {
        var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
        if (end < 0)
        {
            Add(TokenKind.UnterminatedComment, _text.Length - _position);
            return;
        }

        _position = end + 2;
    }

    private void Add(TokenKind kind, int length)
    {
        _tokens.Add(new Token(kind, new SourceSpan(_position, length)));
        _position += length;
    }

    private void ReadToken()
    {
        var c = _text[_position];
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1)) && !FollowsName()))
        {
            Add(TokenKind.Number, NumberLength());
        }
        else if (c is '\'' or '"')
        {
            ReadQuoted(c, TokenKind.String, TokenKind.UnterminatedString);
        }
        else if (c == '`')
        {
            ReadQuoted(c, TokenKind.QuotedWord, TokenKind.UnterminatedWord);
        }
        else if (c == '$')
        {
            ReadParameter();
        }
        else if (CharacterClass.BeginsWord(CharacterClass.RuneAt(_text, _position)))
        {
            Add(TokenKind.Word, WordLength(_position));
        }
        else
        {
            ReadSign(c);
        }
    }

    /// <summary>In <c>list[0].5</c> or <c>n.1</c> the dot belongs to what stands before it.</summary>
    private bool FollowsName() => _tokens.Count > 0 && _tokens[^1].Span.End == _position
        && _tokens[^1].Kind is TokenKind.Word or TokenKind.QuotedWord or TokenKind.RightBracket or TokenKind.RightParenthesis or TokenKind.RightBrace;

    /// <summary>Letters right after a number belong to the token, so that the parser can call the number malformed.</summary>
    private int NumberLength()
    {
        var i = _position;
        var isRadix = _text[i] == '0' && Peek(1) is 'x' or 'X' or 'o' or 'O';
        var hasDot = false;
        while (i < _text.Length)
        {
            var c = _text[i];
            if (c == '.' && !hasDot && !isRadix && i + 1 < _text.Length && char.IsAsciiDigit(_text[i + 1]))
            {
                hasDot = true;
            }
            else if (c is '+' or '-')
            {
                var isExponentSign = !isRadix && i > _position && _text[i - 1] is 'e' or 'E'
                    && i + 1 < _text.Length && char.IsAsciiDigit(_text[i + 1]);
                if (isRadix || !isExponentSign)
                {
                    break;
                }
            }
            else if (!CharacterClass.ContinuesWord(CharacterClass.RuneAt(_text, i)))
            {
                break;
            }

            i += char.IsHighSurrogate(c) ? 2 : 1;
        }

        return i - _position;
    }

    private int WordLength(int start)
    {
        var i = start;
        while (i < _text.Length)
        {
            var rune = CharacterClass.RuneAt(_text, i);
            if (!CharacterClass.ContinuesWord(rune))
            {
                break;
            }

            i += rune.Utf16SequenceLength;
        }

        return i - start;
    }

    private void ReadQuoted(char quote, TokenKind kind, TokenKind unterminated)
    {
        var length = QuotedLength(_position, quote);
        Add(length < 0 ? unterminated : kind, length < 0 ? _text.Length - _position : length);
    }

    /// <summary>The length with both quotes, or -1. A backtick is doubled inside backticks; a quote has a backslash before it.</summary>
    private int QuotedLength(int start, char quote)
    {
        for (var i = start + 1; i < _text.Length; i++)
        {
            if (_text[i] == '\\' && quote != '`')
            {
                i++;
            }
            else if (_text[i] == quote)
            {
                if (quote != '`' || i + 1 >= _text.Length || _text[i + 1] != '`')
                {
                    return i + 1 - start;
                }

                i++;
            }
        }

        return -1;
    }

    private void ReadParameter()
    {
        if (Peek(1) == '`')
        {
            var length = QuotedLength(_position + 1, '`');
            Add(length < 0 ? TokenKind.UnterminatedWord : TokenKind.Parameter, length < 0 ? _text.Length - _position : length + 1);
            return;
        }

        var word = WordLength(_position + 1);
        Add(word == 0 ? TokenKind.Dollar : TokenKind.Parameter, word + 1);
    }

    private void ReadSign(char c)
    {
        var next = Peek(1);
        var (kind, length) = (c, next) switch
        {
            ('.', '.') => (TokenKind.DoubleDot, 2),
            (':', ':') => (TokenKind.DoubleColon, 2),
            ('|', '|') => (TokenKind.DoubleBar, 2),
            ('+', '=') => (TokenKind.PlusEqual, 2),
            ('=', '~') => (TokenKind.EqualTilde, 2),
            ('<', '>') => (TokenKind.NotEqual, 2),
            ('!', '=') => (TokenKind.ExclamationEqual, 2),
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            _ => (SingleSign(c), 1),
        };
        Add(kind, kind == TokenKind.UnknownCharacter && char.IsHighSurrogate(c) && char.IsLowSurrogate(next) ? 2 : length);
    }

    private static TokenKind SingleSign(char c) => c switch
    {
        '(' => TokenKind.LeftParenthesis,
        ')' => TokenKind.RightParenthesis,
        '[' => TokenKind.LeftBracket,
        ']' => TokenKind.RightBracket,
        '{' => TokenKind.LeftBrace,
        '}' => TokenKind.RightBrace,
        ',' => TokenKind.Comma,
        '.' => TokenKind.Dot,
        ':' => TokenKind.Colon,
        ';' => TokenKind.Semicolon,
        '|' => TokenKind.Bar,
        '&' => TokenKind.Ampersand,
        '!' => TokenKind.Exclamation,
        '%' => TokenKind.Percent,
        '+' => TokenKind.Plus,
        '-' => TokenKind.Minus,
        '*' => TokenKind.Star,
        '/' => TokenKind.Slash,
        '^' => TokenKind.Caret,
        '=' => TokenKind.Equal,
        '<' => TokenKind.Less,
        '>' => TokenKind.Greater,
        _ => TokenKind.UnknownCharacter,
    };
}
