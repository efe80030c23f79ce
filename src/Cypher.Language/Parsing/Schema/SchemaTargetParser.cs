using Cypher.Language.Errors;
using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Schema;

/// <summary>Reads what an index or constraint is about, and its properties.</summary>
internal static class SchemaTargetParser
{
    // SchemaTarget = "FOR" ( "(" Variable [":" Labels] ")" | "(" ")" ["<"] "-" "[" Variable [":" Labels] "]" "-" [">"] "(" ")" )
    public static SchemaTarget Parse(TokenReader reader)
    {
        reader.ExpectWord("FOR");
        var start = reader.Start;
        reader.Expect(TokenKind.LeftParenthesis, "`(` and a node, or `()-[` and a relationship, after `FOR`");
        var isRelationship = reader.TryTake(TokenKind.RightParenthesis);
        if (isRelationship)
        {
            reader.TryTake(TokenKind.Less);
            reader.Expect(TokenKind.Minus, "`-[` and a relationship");
            reader.Expect(TokenKind.LeftBracket, "`[` and a relationship");
        }

        var variable = NameParser.ParseVariable(reader);
        var labels = ParseLabels(reader);
        if (!isRelationship)
        {
            reader.Expect(TokenKind.RightParenthesis, "`)` after the node");
            return new SchemaTarget(reader.SpanFrom(start), isRelationship, variable, labels);
        }

        reader.Expect(TokenKind.RightBracket, "`]` after the relationship");
        reader.Expect(TokenKind.Minus, "`-()` after the relationship");
        reader.TryTake(TokenKind.Greater);
        reader.Expect(TokenKind.LeftParenthesis, "`()` after the relationship");
        reader.Expect(TokenKind.RightParenthesis, "`)`");
        return new SchemaTarget(reader.SpanFrom(start), isRelationship, variable, labels);
    }

    // Labels = LabelName { "|" LabelName }
    private static List<LabelName> ParseLabels(TokenReader reader)
    {
        var labels = new List<LabelName>();
        if (reader.TryTake(TokenKind.Colon))
        {
            do
            {
                labels.Add(NameParser.ParseLabel(reader));
            }
            while (reader.TryTake(TokenKind.Bar));
        }

        return labels;
    }

    // Properties = Property | "(" Property {"," Property} ")"
    public static List<PropertyKey> ParseProperties(TokenReader reader, SchemaTarget target)
    {
        var keys = new List<PropertyKey>();
        if (!reader.TryTake(TokenKind.LeftParenthesis))
        {
            keys.Add(ParseProperty(reader, target));
            return keys;
        }

        do
        {
            keys.Add(ParseProperty(reader, target));
        }
        while (reader.TryTake(TokenKind.Comma));

        reader.Expect(TokenKind.RightParenthesis, "`,` or `)` after the properties");
        return keys;
    }

    // Property = Variable "." PropertyKey
    private static PropertyKey ParseProperty(TokenReader reader, SchemaTarget target)
    {
        var expected = $"a property such as `{target.Variable.Name}.name`";
        var variable = NameParser.ParseVariable(reader, expected);
        if (variable.Name != target.Variable.Name)
        {
            throw ParsingErrors.WrongSchemaVariable(variable.Span, variable.Name, target.Variable.Name);
        }

        reader.Expect(TokenKind.Dot, "`.` and a property name");
        return NameParser.ParseKey(reader);
    }
}
