using System.Collections.Frozen;
using Cypher.Language.Errors;
using Cypher.Language.Lexing;
using Cypher.Language.Syntax;
using ValueType = Cypher.Language.Syntax.ValueType;

namespace Cypher.Language.Parsing;

/// <summary>Reads the names of types, as in <c>IS :: LIST&lt;INTEGER NOT NULL&gt;</c>.</summary>
internal static class ValueTypeParser
{
    /// <summary>The spelling that the tree holds, for every spelling that is allowed.</summary>
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["ANY"] = "ANY", ["ANY VALUE"] = "ANY", ["NOTHING"] = "NOTHING", ["NULL"] = "NULL",
        ["BOOLEAN"] = "BOOLEAN", ["BOOL"] = "BOOLEAN", ["STRING"] = "STRING", ["VARCHAR"] = "STRING",
        ["INTEGER"] = "INTEGER", ["INT"] = "INTEGER", ["SIGNED INTEGER"] = "INTEGER", ["FLOAT"] = "FLOAT",
        ["DATE"] = "DATE", ["LOCAL TIME"] = "LOCAL TIME", ["TIME WITHOUT TIMEZONE"] = "LOCAL TIME", ["TIME WITHOUT TIME ZONE"] = "LOCAL TIME",
        ["ZONED TIME"] = "ZONED TIME", ["TIME WITH TIMEZONE"] = "ZONED TIME", ["TIME WITH TIME ZONE"] = "ZONED TIME",
        ["LOCAL DATETIME"] = "LOCAL DATETIME", ["TIMESTAMP WITHOUT TIMEZONE"] = "LOCAL DATETIME", ["TIMESTAMP WITHOUT TIME ZONE"] = "LOCAL DATETIME",
        ["ZONED DATETIME"] = "ZONED DATETIME", ["TIMESTAMP WITH TIMEZONE"] = "ZONED DATETIME", ["TIMESTAMP WITH TIME ZONE"] = "ZONED DATETIME",
        ["DURATION"] = "DURATION", ["POINT"] = "POINT", ["MAP"] = "MAP", ["LIST"] = "LIST", ["ARRAY"] = "LIST", ["PATH"] = "PATH",
        ["NODE"] = "NODE", ["ANY NODE"] = "NODE", ["VERTEX"] = "NODE",
        ["RELATIONSHIP"] = "RELATIONSHIP", ["ANY RELATIONSHIP"] = "RELATIONSHIP", ["EDGE"] = "RELATIONSHIP",
        ["PROPERTY VALUE"] = "PROPERTY VALUE", ["ANY PROPERTY VALUE"] = "PROPERTY VALUE", ["ANY MAP"] = "MAP",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // ValueType = Alternative { "|" Alternative }
    public static ValueType Parse(TokenReader reader)
    {
        var start = reader.Start;
        reader.Enter();
        var alternatives = new List<ValueTypeAlternative> { ParseAlternative(reader) };
        while (reader.At(TokenKind.Bar) && (!reader.IsBarReserved || reader.IsBarBeforeAnotherBar()))
        {
            reader.Take();
            alternatives.Add(ParseAlternative(reader));
        }

        reader.Leave();
        return new ValueType(reader.SpanFrom(start), alternatives);
    }

    // Alternative = TypeName ["<" ValueType ">"] ["NOT" "NULL" | "!"] { "LIST" ["NOT" "NULL" | "!"] }
    private static ValueTypeAlternative ParseAlternative(TokenReader reader)
    {
        var start = reader.Start;
        var name = ParseTypeName(reader);
        ValueType? element = null;
        if (name == "LIST" && reader.TryTake(TokenKind.Less))
        {
            element = Parse(reader);
            reader.Expect(TokenKind.Greater, "`>` after the type of the elements");
        }

        var type = new ValueTypeAlternative(reader.SpanFrom(start), name, element, !TakeNotNull(reader));
        while (reader.TryTakeWord("LIST") || reader.TryTakeWord("ARRAY"))
        {
            reader.Enter();
            element = new ValueType(type.Span, [type]);
            type = new ValueTypeAlternative(reader.SpanFrom(start), "LIST", element, !TakeNotNull(reader));
            reader.Leave();
        }

        return type;
    }

    private static bool TakeNotNull(TokenReader reader) => reader.TryTake(TokenKind.Exclamation) || reader.TryTakeWords("NOT", "NULL");

    // TypeName = one to four words
    private static string ParseTypeName(TokenReader reader)
    {
        var start = reader.Current.Span;
        for (var count = 4; count > 0; count--)
        {
            if (Enumerable.Range(0, count).All(i => reader.At(TokenKind.Word, i)))
            {
                var written = string.Join(' ', Enumerable.Range(0, count).Select(i => reader.TextOf(reader.Peek(i).Span)));
                if (Names.TryGetValue(written, out var name))
                {
                    for (; count > 0; count--)
                    {
                        reader.Take();
                    }

                    return name;
                }
            }
        }

        throw reader.At(TokenKind.Word)
            ? ParsingErrors.UnknownType(start, reader.TextOf(start), Names.Values)
            : reader.Unexpected("a type such as `INTEGER` or `STRING`");
    }
}
