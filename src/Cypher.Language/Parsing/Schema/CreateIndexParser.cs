using Cypher.Language.Errors;
using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Schema;

/// <summary>Reads CREATE INDEX.</summary>
internal static class CreateIndexParser
{
    // CreateIndex = "CREATE" ["RANGE" | "TEXT" | "POINT" | "LOOKUP" | "FULLTEXT" | "VECTOR"] "INDEX" [Name] ["IF" "NOT" "EXISTS"]
    //               SchemaTarget "ON" (Properties | "EACH" (FullTextKeys | Lookup)) ["OPTIONS" Map]
    public static CreateIndexCommand Parse(TokenReader reader)
    {
        var start = reader.Start;
        reader.ExpectWord("CREATE");
        var kind = ParseKind(reader);
        if (!reader.TryTakeWord("INDEX"))
        {
            throw reader.Unexpected("`(` and a pattern, `INDEX` or `CONSTRAINT` after `CREATE`");
        }

        if (reader.AtWord("ON") && reader.At(TokenKind.Colon, 1))
        {
            throw ParsingErrors.OldSchemaSyntax(reader.Current.Span, "CREATE INDEX name FOR (n:Label) ON (n.property)");
        }

        var (name, ifNotExists) = SchemaNames.ParseNew(reader);
        var target = SchemaTargetParser.Parse(reader);
        reader.ExpectWord("ON");
        var keys = kind switch
        {
            IndexKind.Lookup => ParseLookup(reader, target),
            IndexKind.Fulltext => ParseFulltext(reader, target),
            _ => SchemaTargetParser.ParseProperties(reader, target),
        };
        var options = SchemaNames.ParseOptions(reader);
        CheckLabels(target, kind);
        return new CreateIndexCommand(reader.SpanFrom(start), kind, name, ifNotExists, target, keys, options);
    }

    private static IndexKind ParseKind(TokenReader reader)
    {
        if (!reader.AtWord("INDEX", 1))
        {
            return IndexKind.Range;
        }

        var word = reader.Take().Span;
        return reader.TextOf(word).ToUpperInvariant() switch
        {
            "RANGE" => IndexKind.Range,
            "TEXT" => IndexKind.Text,
            "POINT" => IndexKind.Point,
            "LOOKUP" => IndexKind.Lookup,
            "FULLTEXT" => IndexKind.Fulltext,
            "VECTOR" => IndexKind.Vector,
            _ => throw ParsingErrors.UnknownIndexKind(word, reader.TextOf(word)),
        };
    }

    // FullTextKeys = "EACH" "[" Property {"," Property} "]"
    private static List<PropertyKey> ParseFulltext(TokenReader reader, SchemaTarget target)
    {
        reader.ExpectWord("EACH");
        reader.Expect(TokenKind.LeftBracket, "`[` before the properties");
        var keys = new List<PropertyKey>();
        do
        {
            keys.AddRange(SchemaTargetParser.ParseProperties(reader, target));
        }
        while (reader.TryTake(TokenKind.Comma));

        reader.Expect(TokenKind.RightBracket, "`]` after the properties");
        return keys;
    }

    // Lookup = "EACH" ("labels" | "type") "(" Variable ")"
    private static List<PropertyKey> ParseLookup(TokenReader reader, SchemaTarget target)
    {
        reader.ExpectWord("EACH");
        reader.ExpectWord(target.IsRelationship ? "type" : "labels");
        reader.Expect(TokenKind.LeftParenthesis, "`(`");
        NameParser.ParseVariable(reader);
        reader.Expect(TokenKind.RightParenthesis, "`)`");
        return [];
    }

    private static void CheckLabels(SchemaTarget target, IndexKind kind)
    {
        var isRight = kind switch
        {
            IndexKind.Lookup => target.Labels.Count == 0,
            IndexKind.Fulltext => target.Labels.Count > 0,
            _ => target.Labels.Count == 1,
        };
        if (!isRight)
        {
            throw ParsingErrors.WrongLabelCount(target.Span, kind);
        }
    }
}
