using Cypher.Language.Errors;
using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Schema;

/// <summary>Reads CREATE CONSTRAINT.</summary>
internal static class CreateConstraintParser
{
    // CreateConstraint = "CREATE" "CONSTRAINT" [Name] ["IF" "NOT" "EXISTS"] SchemaTarget "REQUIRE" Properties Demand ["OPTIONS" Map]
    public static CreateConstraintCommand Parse(TokenReader reader)
    {
        var start = reader.Start;
        reader.ExpectWord("CREATE");
        reader.ExpectWord("CONSTRAINT");
        if (reader.AtWord("ON") && reader.At(TokenKind.LeftParenthesis, 1))
        {
            throw ParsingErrors.OldSchemaSyntax(reader.Current.Span, "CREATE CONSTRAINT name FOR (n:Label) REQUIRE n.property IS UNIQUE");
        }

        var (name, ifNotExists) = SchemaNames.ParseNew(reader);
        var target = SchemaTargetParser.Parse(reader);
        reader.ExpectWord("REQUIRE");
        var keys = SchemaTargetParser.ParseProperties(reader, target);
        var (kind, type) = ParseDemand(reader, target);
        var options = SchemaNames.ParseOptions(reader);
        var span = reader.SpanFrom(start);
        if (target.Labels.Count != 1)
        {
            throw ParsingErrors.ConstraintNeedsOneLabel(target.Span);
        }

        return kind is ConstraintKind.NotNull or ConstraintKind.PropertyType && keys.Count > 1
            ? throw ParsingErrors.ConstraintOfOneProperty(span)
            : new CreateConstraintCommand(span, name, ifNotExists, target, keys, kind, type, options);
    }

    // Demand = "IS" ( "NOT" "NULL" | ["NODE" | "RELATIONSHIP" | "REL"] ("UNIQUE" | "KEY") | ("::" | "TYPED") ValueType )
    private static (ConstraintKind Kind, string? Type) ParseDemand(TokenReader reader, SchemaTarget target)
    {
        reader.ExpectWord("IS");
        if (reader.TryTakeWords("NOT", "NULL"))
        {
            return (ConstraintKind.NotNull, null);
        }

        if (reader.TryTake(TokenKind.DoubleColon) || reader.TryTakeWord("TYPED"))
        {
            var type = ValueTypeParser.Parse(reader);
            return (ConstraintKind.PropertyType, Printing.CypherPrinter.Print(type));
        }

        _ = target.IsRelationship ? reader.TryTakeWord("RELATIONSHIP") || reader.TryTakeWord("REL") : reader.TryTakeWord("NODE");
        if (reader.TryTakeWord("UNIQUE"))
        {
            return (ConstraintKind.Unique, null);
        }

        return reader.TryTakeWord("KEY")
            ? (ConstraintKind.Key, null)
            : throw reader.Unexpected("`UNIQUE`, `NOT NULL`, `NODE KEY` or `:: TYPE` after `IS`");
    }
}
