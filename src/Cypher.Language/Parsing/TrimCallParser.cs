using System.Collections.Frozen;
using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>
/// Reads <c>trim</c>, which has words of its own between its brackets, as the standard of graph query languages (GQL) has it, and holds it as
/// the plain call that says the same: <c>trim(LEADING '0' FROM text)</c> is <c>ltrim(text, '0')</c>.
/// </summary>
internal static class TrimCallParser
{
    private static readonly FrozenDictionary<string, string> Sides = new Dictionary<string, string>
    {
        ["BOTH"] = "btrim",
        ["LEADING"] = "ltrim",
        ["TRAILING"] = "rtrim",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Trim = "trim" "(" [["BOTH" | "LEADING" | "TRAILING"] [Expression] "FROM"] Expression ")"
    /// <summary>Reads the arguments of a call and its closing parenthesis.</summary>
    /// <param name="reader">Stands behind the opening parenthesis.</param>
    /// <param name="start">Where the call begins.</param>
    /// <param name="name">The function.</param>
    /// <returns>The call; null where it is another function or has no argument, and nothing was read.</returns>
    public static FunctionCall? TryParse(TokenReader reader, int start, QualifiedName name)
    {
        if (!name.Text.Equals("trim", StringComparison.OrdinalIgnoreCase) || reader.At(TokenKind.RightParenthesis) || reader.AtWord("DISTINCT"))
        {
            return null;
        }

        var plain = TakeSide(reader);
        if (plain is not null && reader.TryTakeWord("FROM"))
        {
            return End(reader, start, name with { Text = plain }, [ExpressionParser.ParseInBrackets(reader)]);
        }

        var first = ExpressionParser.ParseInBrackets(reader);
        if (reader.TryTakeWord("FROM"))
        {
            return End(reader, start, name with { Text = plain ?? Sides["BOTH"] }, [ExpressionParser.ParseInBrackets(reader), first]);
        }

        return plain is null
            ? End(reader, start, name, [first, .. Rest(reader)])
            : throw reader.Unexpected("`FROM` and a text in `trim(…)`");
    }

    private static string? TakeSide(TokenReader reader)
    {
        if (!reader.At(TokenKind.Word) || !Sides.TryGetValue(reader.TextOf(reader.Current.Span), out var plain) || NameUse.IsName(reader))
        {
            return null;
        }

        reader.Take();
        return plain;
    }

    private static List<Expression> Rest(TokenReader reader) => reader.TryTake(TokenKind.Comma) ? ExpressionParser.ParseList(reader) : [];

    private static FunctionCall End(TokenReader reader, int start, QualifiedName name, List<Expression> arguments)
    {
        reader.Expect(TokenKind.RightParenthesis, $"`,` or `)` after the arguments of `{name.Text}`");
        return new FunctionCall(reader.SpanFrom(start), name, IsDistinct: false, arguments);
    }
}
