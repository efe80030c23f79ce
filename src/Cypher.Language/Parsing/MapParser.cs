using Cypher.Language.Errors;
using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Reads maps and map projections.</summary>
internal static class MapParser
{
    // Map = "{" [MapEntry {"," MapEntry}] "}"
    public static MapLiteral Parse(TokenReader reader)
    {
        var start = reader.Start;
        reader.Take();
        var entries = new List<MapEntry>();
        if (!reader.At(TokenKind.RightBrace))
        {
            do
            {
                entries.Add(ParseEntry(reader));
            }
            while (reader.TryTake(TokenKind.Comma));
        }

        reader.Expect(TokenKind.RightBrace, "`,` or `}` after the value");
        return new MapLiteral(reader.SpanFrom(start), entries);
    }

    // MapEntry = PropertyKey ":" Expression
    private static MapEntry ParseEntry(TokenReader reader)
    {
        var start = reader.Start;
        var key = NameParser.ParseKey(reader, "a key");
        if (reader.At(TokenKind.RightBrace))
        {
            throw ParsingErrors.OldParameter(key.Span, key.Name);
        }

        reader.Expect(TokenKind.Colon, "`:` after the key");
        var value = ExpressionParser.ParseInBrackets(reader);
        return new MapEntry(reader.SpanFrom(start), key, value);
    }

    // MapProjection = Variable "{" [ProjectionItem {"," ProjectionItem}] "}"
    public static MapProjection ParseProjection(TokenReader reader)
    {
        var start = reader.Start;
        var subject = NameParser.ParseVariable(reader);
        reader.Take();
        var items = new List<MapProjectionItem>();
        if (!reader.At(TokenKind.RightBrace))
        {
            do
            {
                items.Add(ParseItem(reader));
            }
            while (reader.TryTake(TokenKind.Comma));
        }

        reader.Expect(TokenKind.RightBrace, "`,` or `}` in the map projection");
        return new MapProjection(reader.SpanFrom(start), subject, items);
    }

    // ProjectionItem = "." "*" | "." PropertyKey | PropertyKey ":" Expression | Variable
    private static MapProjectionItem ParseItem(TokenReader reader)
    {
        var start = reader.Start;
        if (reader.TryTake(TokenKind.Dot))
        {
            if (reader.TryTake(TokenKind.Star))
            {
                return new ProjectAllProperties(reader.SpanFrom(start));
            }

            var property = NameParser.ParseKey(reader, "a property name or `*` after `.`");
            return new ProjectProperty(reader.SpanFrom(start), property);
        }

        if (reader.AtName() && reader.At(TokenKind.Colon, 1))
        {
            var key = NameParser.ParseKey(reader);
            reader.Take();
            var value = ExpressionParser.ParseInBrackets(reader);
            return new ProjectEntry(reader.SpanFrom(start), key, value);
        }

        var variable = NameParser.ParseVariable(reader, "`.property`, `.*`, `key: value` or a variable in the map projection");
        return new ProjectVariable(reader.SpanFrom(start), variable);
    }
}
