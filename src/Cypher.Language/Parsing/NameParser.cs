using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Reads names: variables, property keys, labels, and the dotted names of functions and procedures.</summary>
internal static class NameParser
{
    // Name = word | "`" { any character except "`", or "``" } "`"
    public static string ParseName(TokenReader reader, string expected)
    {
        if (!reader.AtName())
        {
            throw reader.Unexpected(expected);
        }

        var token = reader.Take();
        var text = reader.TextOf(token.Span);
        return token.Kind == TokenKind.Word ? text : Unquote(text);
    }

    // Variable = Name
    public static Variable ParseVariable(TokenReader reader, string expected = "a variable")
    {
        var start = reader.Start;
        var name = ParseName(reader, expected);
        return new Variable(reader.SpanFrom(start), name);
    }

    // PropertyKey = Name
    public static PropertyKey ParseKey(TokenReader reader, string expected = "a property name")
    {
        var start = reader.Start;
        var name = ParseName(reader, expected);
        return new PropertyKey(reader.SpanFrom(start), name);
    }

    // LabelName = Name
    public static LabelName ParseLabel(TokenReader reader, string expected = "a label or relationship type")
    {
        var start = reader.Start;
        var name = ParseName(reader, expected);
        return new LabelName(reader.SpanFrom(start), name);
    }

    // QualifiedName = Name { "." Name }
    public static QualifiedName ParseQualifiedName(TokenReader reader, string expected)
    {
        var start = reader.Start;
        var text = ParseName(reader, expected);
        while (reader.TryTake(TokenKind.Dot))
        {
            text += "." + ParseName(reader, "a name after `.`");
        }

        return new QualifiedName(reader.SpanFrom(start), text);
    }

    /// <summary>The name inside backticks, each doubled backtick made one.</summary>
    public static string Unquote(string quoted) => quoted[1..^1].Replace("``", "`", StringComparison.Ordinal);
}
