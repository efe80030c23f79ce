using Cypher.Language.Errors;
using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Clauses;

/// <summary>Reads REMOVE.</summary>
internal static class RemoveParser
{
    // Remove = "REMOVE" RemoveItem {"," RemoveItem}
    public static RemoveClause Parse(TokenReader reader)
    {
        var start = reader.Start;
        reader.ExpectWord("REMOVE");
        var items = new List<RemoveItem> { ParseItem(reader) };
        while (reader.TryTake(TokenKind.Comma))
        {
            items.Add(ParseItem(reader));
        }

        return new RemoveClause(reader.SpanFrom(start), items);
    }

    // RemoveItem = Variable LabelList | Variable "IS" LabelName | Postfix that ends with a property or a subscript
    private static RemoveItem ParseItem(TokenReader reader)
    {
        var start = reader.Start;
        if (reader.AtName() && (reader.At(TokenKind.Colon, 1) || reader.AtWord("IS", 1)))
        {
            var variable = NameParser.ParseVariable(reader);
            var labels = LabelParser.ParseList(reader);
            return new RemoveLabelsItem(reader.SpanFrom(start), variable, labels);
        }

        return PostfixParser.Parse(reader) switch
        {
            PropertyAccess property => new RemovePropertyItem(reader.SpanFrom(start), property),
            Subscript subscript => new RemoveDynamicPropertyItem(reader.SpanFrom(start), subscript),
            var other => throw ParsingErrors.NotAssignable(other.Span, "REMOVE"),
        };
    }
}
