using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Clauses;

/// <summary>Reads DELETE.</summary>
internal static class DeleteParser
{
    // Delete = ["DETACH" | "NODETACH"] "DELETE" Expression {"," Expression}
    public static DeleteClause Parse(TokenReader reader)
    {
        var start = reader.Start;
        var isDetach = reader.TryTakeWord("DETACH");
        if (!isDetach)
        {
            reader.TryTakeWord("NODETACH");
        }

        reader.ExpectWord("DELETE");
        var targets = new List<Expression> { ExpressionParser.Parse(reader) };
        while (reader.TryTake(TokenKind.Comma))
        {
            targets.Add(ExpressionParser.Parse(reader));
        }

        return new DeleteClause(reader.SpanFrom(start), isDetach, targets);
    }
}
