using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Clauses;

/// <summary>Reads both clauses that begin with CALL: procedures and subqueries.</summary>
internal static class CallParser
{
    // Call = ["OPTIONAL"] "CALL" (SubqueryCall | ProcedureCall)
    public static Clause Parse(TokenReader reader, int start, bool isOptional)
    {
        reader.ExpectWord("CALL");
        return reader.Current.Kind is TokenKind.LeftBrace or TokenKind.LeftParenthesis
            ? ParseSubquery(reader, start, isOptional)
            : ParseProcedure(reader, start, isOptional);
    }

    // SubqueryCall = ["(" ["*" | Variable {"," Variable}] ")"] "{" Query "}" [InTransactions]
    private static SubqueryCallClause ParseSubquery(TokenReader reader, int start, bool isOptional)
    {
        var scope = reader.At(TokenKind.LeftParenthesis) ? ParseScope(reader) : null;
        reader.Expect(TokenKind.LeftBrace, "`{` before the subquery");
        var (outerBar, outerCases) = (reader.IsBarReserved, reader.OpenCases);
        (reader.IsBarReserved, reader.OpenCases) = (false, 0);
        var body = QueryParser.Parse(reader);
        (reader.IsBarReserved, reader.OpenCases) = (outerBar, outerCases);
        reader.Expect(TokenKind.RightBrace, "`}` after the subquery");
        var transactions = reader.AtWord("IN") ? ParseInTransactions(reader) : null;
        return new SubqueryCallClause(reader.SpanFrom(start), isOptional, scope, body, transactions);
    }

    private static SubqueryScope ParseScope(TokenReader reader)
    {
        var start = reader.Start;
        reader.Take();
        var variables = new List<Variable>();
        var includesAll = reader.TryTake(TokenKind.Star);
        if (!includesAll && !reader.At(TokenKind.RightParenthesis))
        {
            do
            {
                variables.Add(NameParser.ParseVariable(reader));
            }
            while (reader.TryTake(TokenKind.Comma));
        }

        reader.Expect(TokenKind.RightParenthesis, "`,` or `)` after the imported variables");
        return new SubqueryScope(reader.SpanFrom(start), includesAll, variables);
    }

    // InTransactions = "IN" [[Expression] "CONCURRENT"] "TRANSACTIONS" ["OF" Expression ("ROW" | "ROWS")] ["ON" "ERROR" "FAIL"]
    // How many run at a time is not held: it changes no answer. Neither is that a mistake ends all, which it does anyhow.
    private static InTransactions ParseInTransactions(TokenReader reader)
    {
        var start = reader.Start;
        reader.Take();
        if (!reader.AtWord("TRANSACTIONS") && !reader.TryTakeWord("CONCURRENT"))
        {
            ArithmeticParser.Parse(reader);
            reader.ExpectWord("CONCURRENT");
        }

        reader.ExpectWord("TRANSACTIONS");
        Expression? rows = null;
        if (reader.TryTakeWord("OF"))
        {
            rows = ExpressionParser.Parse(reader);
            if (!reader.TryTakeWord("ROWS") && !reader.TryTakeWord("ROW"))
            {
                throw reader.Unexpected("`ROWS`");
            }
        }

        if (reader.AtWords("ON", "ERROR") && reader.AtWord("FAIL", 2))
        {
            reader.Take();
            reader.Take();
            reader.Take();
        }

        return new InTransactions(reader.SpanFrom(start), rows);
    }

    // ProcedureCall = QualifiedName ["(" [Expression {"," Expression}] ")"] [Yield]
    private static ProcedureCallClause ParseProcedure(TokenReader reader, int start, bool isOptional)
    {
        var name = NameParser.ParseQualifiedName(reader, "a procedure, or `{` and a subquery, after `CALL`");
        List<Expression>? arguments = null;
        if (reader.TryTake(TokenKind.LeftParenthesis))
        {
            arguments = reader.At(TokenKind.RightParenthesis) ? [] : ExpressionParser.ParseList(reader);
            reader.Expect(TokenKind.RightParenthesis, $"`,` or `)` after the arguments of `{name.Text}`");
        }

        var yield = reader.AtWord("YIELD") ? YieldParser.Parse(reader) : null;
        return new ProcedureCallClause(reader.SpanFrom(start), isOptional, name, arguments, yield);
    }
}
