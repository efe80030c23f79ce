using Cypher.Language.Errors;
using Cypher.Language.Lexing;
using Cypher.Language.Parsing.Schema;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Reads a whole text: what stands before a statement, and the statement.</summary>
internal static class StatementParser
{
    // CypherStatement = { "EXPLAIN" | "PROFILE" | "CYPHER" [version] { Name "=" (Name | Number) } } Statement [";"]
    public static CypherStatement Parse(TokenReader reader)
    {
        var mode = StatementMode.Run;
        string? version = null;
        var options = new List<StatementOption>();
        while (reader.At(TokenKind.Word))
        {
            if (reader.TryTakeWord("EXPLAIN"))
            {
                mode = StatementMode.Explain;
            }
            else if (reader.TryTakeWord("PROFILE"))
            {
                mode = StatementMode.Profile;
            }
            else if (reader.TryTakeWord("CYPHER"))
            {
                version = reader.At(TokenKind.Number) ? reader.TextOf(reader.Take().Span) : version;
                ParseOptions(reader, options);
            }
            else
            {
                break;
            }
        }

        var body = ParseStatement(reader);
        while (reader.TryTake(TokenKind.Semicolon))
        {
        }

        if (!reader.At(TokenKind.EndOfText))
        {
            throw reader.AtAnyWord(Words.StatementStarts)
                ? ParsingErrors.SecondStatement(reader.Current.Span)
                : reader.Unexpected("the end of the query");
        }

        return new CypherStatement(reader.SpanFrom(body.Span.Start), mode, version, options, body);
    }

    private static void ParseOptions(TokenReader reader, List<StatementOption> options)
    {
        while (reader.AtName() && reader.At(TokenKind.Equal, 1))
        {
            var start = reader.Start;
            var name = NameParser.ParseName(reader, "an option");
            reader.Take();
            var value = reader.At(TokenKind.Number) ? reader.TextOf(reader.Take().Span) : NameParser.ParseName(reader, "the option's value");
            options.Add(new StatementOption(reader.SpanFrom(start), name, value));
        }
    }

    // Statement = CreateIndex | CreateConstraint | DropIndex | DropConstraint | Show | Query
    private static Statement ParseStatement(TokenReader reader)
    {
        if (reader.AtWord("DROP"))
        {
            return DropParser.Parse(reader);
        }

        if (reader.AtWord("SHOW"))
        {
            return ShowParser.Parse(reader);
        }

        if (!reader.AtWord("CREATE") || !reader.At(TokenKind.Word, 1) || reader.At(TokenKind.Equal, 2) || PatternParser.IsAtShortestPath(reader, 1))
        {
            return QueryParser.Parse(reader);
        }

        return reader.AtWord("CONSTRAINT", 1) ? CreateConstraintParser.Parse(reader) : CreateIndexParser.Parse(reader);
    }
}
