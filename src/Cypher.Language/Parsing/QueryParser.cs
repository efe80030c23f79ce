using Cypher.Language.Errors;
using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Reads queries: lists of clauses, joined by UNION.</summary>
internal static class QueryParser
{
    // Query = SingleQuery { "UNION" ["ALL" | "DISTINCT"] SingleQuery }
    public static Query Parse(TokenReader reader)
    {
        var start = reader.Start;
        reader.Enter();
        var first = ParseSingle(reader);
        var unions = new List<UnionPart>();
        while (reader.AtWord("UNION"))
        {
            var unionStart = reader.Start;
            reader.Take();
            var isAll = reader.TryTakeWord("ALL");
            if (!isAll)
            {
                reader.TryTakeWord("DISTINCT");
            }

            var query = ParseSingle(reader);
            unions.Add(new UnionPart(reader.SpanFrom(unionStart), isAll, query));
        }

        reader.Leave();
        return new Query(reader.SpanFrom(start), first, unions);
    }

    // SingleQuery = Clause { Clause }
    private static SingleQuery ParseSingle(TokenReader reader)
    {
        var start = reader.Start;
        var clauses = new List<Clause>();
        do
        {
            clauses.Add(ClauseParser.Parse(reader));
        }
        while (!IsEnd(reader));

        return new SingleQuery(reader.SpanFrom(start), clauses);
    }

    private static bool IsEnd(TokenReader reader) =>
        reader.AtWord("UNION") || reader.Current.Kind is TokenKind.EndOfText or TokenKind.Semicolon or TokenKind.RightBrace;
}
