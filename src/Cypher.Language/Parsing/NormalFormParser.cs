using System.Collections.Frozen;
using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Reads the names of the normal forms of Unicode, which are words: in <c>normalize(text, NFD)</c> and <c>text IS NFD NORMALIZED</c>.</summary>
internal static class NormalFormParser
{
    /// <summary>The form that is meant where none is named.</summary>
    public const string Usual = "NFC";

    private static readonly FrozenSet<string> Forms = new[] { Usual, "NFD", "NFKC", "NFKD" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether <c>[form] NORMALIZED</c> stands next or further on.</summary>
    public static bool IsPredicateNext(TokenReader reader, int ahead) =>
        reader.AtWord("NORMALIZED", ahead) || (reader.AtAnyWord(Forms, ahead) && reader.AtWord("NORMALIZED", ahead + 1));

    /// <summary>Reads <c>[form] NORMALIZED</c>.</summary>
    public static string ParsePredicate(TokenReader reader)
    {
        var form = reader.AtAnyWord(Forms) ? TakeForm(reader) : Usual;
        reader.ExpectWord("NORMALIZED");
        return form;
    }

    // Normalize = "normalize" "(" Expression ["," ("NFC" | "NFD" | "NFKC" | "NFKD")] ")"
    /// <summary>Reads the arguments of a call and its closing parenthesis.</summary>
    /// <param name="reader">Stands behind the opening parenthesis.</param>
    /// <param name="start">Where the call begins.</param>
    /// <param name="name">The function.</param>
    /// <returns>The call, which holds the form as a text; null where it is another function or has no argument, and nothing was read.</returns>
    public static FunctionCall? TryParseCall(TokenReader reader, int start, QualifiedName name)
    {
        if (!IsNormalize(name) || reader.At(TokenKind.RightParenthesis) || reader.AtWord("DISTINCT"))
        {
            return null;
        }

        var arguments = new List<Expression> { ExpressionParser.ParseInBrackets(reader) };
        if (reader.TryTake(TokenKind.Comma))
        {
            var place = reader.Current.Span;
            arguments.Add(reader.AtAnyWord(Forms)
                ? new StringLiteral(place, TakeForm(reader))
                : throw reader.Unexpected("`NFC`, `NFD`, `NFKC` or `NFKD` in `normalize(…)`"));
        }

        reader.Expect(TokenKind.RightParenthesis, $"`,` or `)` after the arguments of `{name.Text}`");
        return new FunctionCall(reader.SpanFrom(start), name, IsDistinct: false, arguments);
    }

    /// <summary>Whether a name is that of the function whose second argument is a word.</summary>
    public static bool IsNormalize(QualifiedName name) => name.Text.Equals("normalize", StringComparison.OrdinalIgnoreCase);

    private static string TakeForm(TokenReader reader) => reader.TextOf(reader.Take().Span).ToUpperInvariant();
}
