using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Clauses;

/// <summary>Reads FOREACH.</summary>
internal static class ForeachParser
{
    // Foreach = "FOREACH" "(" Variable "IN" Expression "|" Clause { Clause } ")"
    public static ForeachClause Parse(TokenReader reader)
    {
        var start = reader.Start;
        reader.ExpectWord("FOREACH");
        reader.Expect(TokenKind.LeftParenthesis, "`(` after `FOREACH`");
        reader.Enter();
        var variable = NameParser.ParseVariable(reader);
        reader.ExpectWord("IN");
        var list = ExpressionParser.ParseInBrackets(reader, isBarReserved: true);
        reader.Expect(TokenKind.Bar, "`|` and the clauses of `FOREACH`");
        var clauses = new List<Clause>();
        do
        {
            clauses.Add(ClauseParser.Parse(reader));
        }
        while (!reader.At(TokenKind.RightParenthesis));

        reader.Take();
        reader.Leave();
        return new ForeachClause(reader.SpanFrom(start), variable, list, clauses);
    }
}
