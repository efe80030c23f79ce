using Cypher.Language.Errors;
using Cypher.Language.Lexing;
using Cypher.Language.Parsing.Clauses;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Finds the rule for the clause that stands next.</summary>
internal static class ClauseParser
{
    // Clause = Match | Unwind | With | Return | Finish | Create | Merge | Set | Remove | Delete | Foreach
    //        | ProcedureCall | SubqueryCall | LoadCsv
    public static Clause Parse(TokenReader reader)
    {
        if (!reader.At(TokenKind.Word))
        {
            throw reader.Unexpected("a clause such as `MATCH`, `CREATE` or `RETURN`");
        }

        var start = reader.Start;
        return reader.TextOf(reader.Current.Span).ToUpperInvariant() switch
        {
            "MATCH" => MatchParser.Parse(reader),
            "OPTIONAL" => ParseOptional(reader, start),
            "UNWIND" => UnwindParser.Parse(reader),
            "WITH" => WithParser.Parse(reader),
            "RETURN" => ReturnParser.Parse(reader),
            "FINISH" => new FinishClause(reader.Take().Span),
            "CREATE" => CreateParser.Parse(reader),
            "MERGE" => MergeParser.Parse(reader),
            "SET" => SetParser.Parse(reader),
            "REMOVE" => RemoveParser.Parse(reader),
            "DELETE" or "DETACH" or "NODETACH" => DeleteParser.Parse(reader),
            "FOREACH" => ForeachParser.Parse(reader),
            "CALL" => CallParser.Parse(reader, start, isOptional: false),
            "LOAD" => LoadCsvParser.Parse(reader),
            _ => throw ParsingErrors.UnknownClause(reader.Current.Span, reader.TextOf(reader.Current.Span)),
        };
    }

    private static Clause ParseOptional(TokenReader reader, int start)
    {
        if (reader.AtWord("CALL", 1))
        {
            reader.Take();
            return CallParser.Parse(reader, start, isOptional: true);
        }

        return MatchParser.Parse(reader);
    }
}
