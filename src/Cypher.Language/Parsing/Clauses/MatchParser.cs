using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Clauses;

/// <summary>Reads MATCH and OPTIONAL MATCH.</summary>
internal static class MatchParser
{
    // Match = ["OPTIONAL"] "MATCH" [MatchMode] Pattern { Hint } ["WHERE" Expression]
    public static MatchClause Parse(TokenReader reader)
    {
        var start = reader.Start;
        var isOptional = reader.TryTakeWord("OPTIONAL");
        reader.ExpectWord("MATCH");
        var mode = ParseMode(reader);
        var patterns = PatternParser.ParseList(reader);
        var hints = new List<MatchHint>();
        while (reader.AtWord("USING"))
        {
            hints.Add(ParseHint(reader));
        }

        var where = reader.TryTakeWord("WHERE") ? ExpressionParser.Parse(reader) : null;
        return new MatchClause(reader.SpanFrom(start), isOptional, mode, patterns, hints, where);
    }

    // MatchMode = "REPEATABLE" ("ELEMENT" | "ELEMENTS") ["BINDINGS"] | "DIFFERENT" ("RELATIONSHIP" | "RELATIONSHIPS") ["BINDINGS"]
    private static MatchMode ParseMode(TokenReader reader)
    {
        var isRepeatable = reader.TryTakeWords("REPEATABLE", "ELEMENTS") || reader.TryTakeWords("REPEATABLE", "ELEMENT");
        if (isRepeatable || reader.TryTakeWords("DIFFERENT", "RELATIONSHIPS") || reader.TryTakeWords("DIFFERENT", "RELATIONSHIP"))
        {
            reader.TryTakeWord("BINDINGS");
        }

        return isRepeatable ? MatchMode.RepeatableElements : MatchMode.DifferentRelationships;
    }

    // Hint = "USING" ( ["RANGE" | "TEXT" | "POINT"] "INDEX" ["SEEK"] Variable ":" LabelName "(" PropertyKey {"," PropertyKey} ")"
    //      | "SCAN" Variable ":" LabelName | "JOIN" "ON" Variable {"," Variable} )
    private static MatchHint ParseHint(TokenReader reader)
    {
        var start = reader.Start;
        reader.ExpectWord("USING");
        if (reader.TryTakeWord("JOIN"))
        {
            reader.ExpectWord("ON");
            var variables = new List<Variable> { NameParser.ParseVariable(reader) };
            while (reader.TryTake(TokenKind.Comma))
            {
                variables.Add(NameParser.ParseVariable(reader));
            }

            return new MatchHint(reader.SpanFrom(start), MatchHintKind.Join, variables, null, []);
        }

        var isScan = reader.TryTakeWord("SCAN");
        if (!isScan)
        {
            _ = reader.TryTakeWord("RANGE") || reader.TryTakeWord("TEXT") || reader.TryTakeWord("POINT");
            _ = reader.AtWord("INDEX") ? reader.Take() : throw reader.Unexpected("`INDEX`, `SCAN` or `JOIN ON` after `USING`");
            reader.TryTakeWord("SEEK");
        }

        var variable = NameParser.ParseVariable(reader);
        reader.Expect(TokenKind.Colon, "`:` and a label in the hint");
        var label = NameParser.ParseLabel(reader);
        var keys = isScan ? [] : ParseKeys(reader);
        return new MatchHint(reader.SpanFrom(start), isScan ? MatchHintKind.Scan : MatchHintKind.Index, [variable], label, keys);
    }

    private static List<PropertyKey> ParseKeys(TokenReader reader)
    {
        var keys = new List<PropertyKey>();
        reader.Expect(TokenKind.LeftParenthesis, "`(` before the properties of the hint");
        do
        {
            keys.Add(NameParser.ParseKey(reader));
        }
        while (reader.TryTake(TokenKind.Comma));

        reader.Expect(TokenKind.RightParenthesis, "`)` after the properties of the hint");
        return keys;
    }
}
