using Cypher.Language.Errors;
using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Clauses;

/// <summary>Reads SET.</summary>
internal static class SetParser
{
    // Set = "SET" SetItem {"," SetItem}
    public static SetClause Parse(TokenReader reader)
    {
        var start = reader.Start;
        var items = ParseItems(reader);
        return new SetClause(reader.SpanFrom(start), items);
    }

    /// <summary>Reads the word SET and its items.</summary>
    public static List<SetItem> ParseItems(TokenReader reader)
    {
        reader.ExpectWord("SET");
        var items = new List<SetItem> { ParseItem(reader) };
        while (reader.TryTake(TokenKind.Comma))
        {
            items.Add(ParseItem(reader));
        }

        return items;
    }

    // SetItem = Variable LabelList | Variable "IS" LabelName | Variable "=" Expression | Variable "+=" Expression
    //         | Postfix "=" Expression, where Postfix ends with a property or a subscript
    private static SetItem ParseItem(TokenReader reader)
    {
        var start = reader.Start;
        if (reader.AtName() && (reader.At(TokenKind.Colon, 1) || reader.AtWord("IS", 1)))
        {
            var labelled = NameParser.ParseVariable(reader);
            var labels = LabelParser.ParseList(reader);
            return new SetLabelsItem(reader.SpanFrom(start), labelled, labels);
        }

        if (reader.AtName() && reader.Peek(1).Kind is TokenKind.Equal or TokenKind.PlusEqual)
        {
            var target = NameParser.ParseVariable(reader);
            var adds = reader.Take().Kind == TokenKind.PlusEqual;
            var map = ExpressionParser.Parse(reader);
            return adds
                ? new MergePropertiesItem(reader.SpanFrom(start), target, map)
                : new ReplacePropertiesItem(reader.SpanFrom(start), target, map);
        }

        return ParseProperty(reader, start);
    }

    private static SetItem ParseProperty(TokenReader reader, int start)
    {
        var target = PostfixParser.Parse(reader);
        if (target is not (PropertyAccess or Subscript))
        {
            throw ParsingErrors.NotAssignable(target.Span, "SET");
        }

        reader.Expect(TokenKind.Equal, "`=` and the new value");
        var value = ExpressionParser.Parse(reader);
        return target is PropertyAccess property
            ? new SetPropertyItem(reader.SpanFrom(start), property, value)
            : new SetDynamicPropertyItem(reader.SpanFrom(start), (Subscript)target, value);
    }
}
