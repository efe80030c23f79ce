using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Clauses;

/// <summary>Reads MERGE.</summary>
internal static class MergeParser
{
    // Merge = "MERGE" Path { "ON" ("CREATE" | "MATCH") Set }
    public static MergeClause Parse(TokenReader reader)
    {
        var start = reader.Start;
        reader.ExpectWord("MERGE");
        var pattern = PatternParser.ParsePath(reader);
        var actions = new List<MergeAction>();
        while (reader.AtWord("ON"))
        {
            actions.Add(ParseAction(reader));
        }

        return new MergeClause(reader.SpanFrom(start), pattern, actions);
    }

    private static MergeAction ParseAction(TokenReader reader)
    {
        var start = reader.Start;
        reader.ExpectWord("ON");
        var isOnCreate = reader.TryTakeWord("CREATE");
        if (!isOnCreate && !reader.TryTakeWord("MATCH"))
        {
            throw reader.Unexpected("`CREATE` or `MATCH` after `ON`");
        }

        var items = SetParser.ParseItems(reader);
        return new MergeAction(reader.SpanFrom(start), isOnCreate, items);
    }
}
