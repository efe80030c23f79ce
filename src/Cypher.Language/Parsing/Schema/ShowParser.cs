using Cypher.Language.Parsing.Clauses;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Schema;

/// <summary>Reads SHOW.</summary>
internal static class ShowParser
{
    private const string Targets = "`INDEXES`, `CONSTRAINTS`, `FUNCTIONS` or `PROCEDURES` after `SHOW`";

    private static readonly HashSet<string> IndexKinds = new(StringComparer.OrdinalIgnoreCase) { "FULLTEXT", "LOOKUP", "POINT", "RANGE", "TEXT", "VECTOR" };

    // Show = "SHOW" ["ALL"] ([IndexKind] ("INDEX" | "INDEXES") | [ConstraintKind] ("CONSTRAINT" | "CONSTRAINTS")
    //        | [("BUILT" "IN") | ("USER" "DEFINED")] ("FUNCTION" | "FUNCTIONS") [Executable] | ("PROCEDURE" | "PROCEDURES") [Executable])
    //        [Yield [Return | Cut] | "WHERE" Expression]
    public static ShowCommand Parse(TokenReader reader)
    {
        var start = reader.Start;
        reader.ExpectWord("SHOW");
        reader.TryTakeWord("ALL");
        var kind = ParseKind(reader);
        var target = ParseTarget(reader);
        if (target is ShowTarget.Functions or ShowTarget.Procedures)
        {
            TakeExecutable(reader);
        }

        var yield = reader.AtWord("YIELD") ? YieldParser.Parse(reader) : null;
        var where = yield is null && reader.TryTakeWord("WHERE") ? ExpressionParser.Parse(reader) : null;
        var projection = yield is null ? null : reader.AtWord("RETURN") ? ReturnParser.Parse(reader) : ParseCut(reader, yield);
        return new ShowCommand(reader.SpanFrom(start), target, kind, yield, where, projection);
    }

    // IndexKind = "FULLTEXT" | "LOOKUP" | "POINT" | "RANGE" | "TEXT" | "VECTOR"
    // ConstraintKind = ["NODE" | "RELATIONSHIP" | "REL"] ("UNIQUE" | "UNIQUENESS" | "KEY" | ["PROPERTY"] ("EXIST" | "EXISTENCE") | "PROPERTY" "TYPE")
    private static string? ParseKind(TokenReader reader)
    {
        if (reader.TryTakeWords("BUILT", "IN"))
        {
            return "BUILT IN";
        }

        if (reader.TryTakeWords("USER", "DEFINED"))
        {
            return "USER DEFINED";
        }

        if (reader.AtAnyWord(IndexKinds))
        {
            return reader.TextOf(reader.Take().Span).ToUpperInvariant();
        }

        var entity = reader.TryTakeWord("NODE") ? "NODE " : reader.TryTakeWord("RELATIONSHIP") || reader.TryTakeWord("REL") ? "RELATIONSHIP " : string.Empty;
        var demand = ParseDemand(reader);
        return demand is null && entity.Length > 0 ? throw reader.Unexpected("`UNIQUENESS`, `KEY`, `EXISTENCE` or `PROPERTY TYPE`") : demand is null ? null : entity + demand;
    }

    private static string? ParseDemand(TokenReader reader)
    {
        if (reader.TryTakeWord("UNIQUENESS") || reader.TryTakeWord("UNIQUE"))
        {
            return "UNIQUENESS";
        }

        if (reader.TryTakeWord("KEY"))
        {
            return "KEY";
        }

        if (reader.TryTakeWords("PROPERTY", "TYPE"))
        {
            return "PROPERTY TYPE";
        }

        var isExistence = reader.TryTakeWords("PROPERTY", "EXISTENCE") || reader.TryTakeWords("PROPERTY", "EXIST")
            || reader.TryTakeWord("EXISTENCE") || reader.TryTakeWord("EXIST");
        return isExistence ? "PROPERTY EXISTENCE" : null;
    }

    private static ShowTarget ParseTarget(TokenReader reader)
    {
        if (reader.TryTakeWord("INDEXES") || reader.TryTakeWord("INDEX"))
        {
            return ShowTarget.Indexes;
        }

        if (reader.TryTakeWord("CONSTRAINTS") || reader.TryTakeWord("CONSTRAINT"))
        {
            return ShowTarget.Constraints;
        }

        if (reader.TryTakeWord("FUNCTIONS") || reader.TryTakeWord("FUNCTION"))
        {
            return ShowTarget.Functions;
        }

        return reader.TryTakeWord("PROCEDURES") || reader.TryTakeWord("PROCEDURE") ? ShowTarget.Procedures : throw reader.Unexpected(Targets);
    }

    // Executable = "EXECUTABLE" ["BY" ("CURRENT" "USER" | Name)]
    // Whoever may ask here may run everything, so that the words change nothing.
    private static void TakeExecutable(TokenReader reader)
    {
        if (reader.TryTakeWord("EXECUTABLE") && reader.TryTakeWord("BY") && !reader.TryTakeWords("CURRENT", "USER"))
        {
            NameParser.ParseVariable(reader, "a user or `CURRENT USER` after `BY`");
        }
    }

    // Cut = ["ORDER" "BY" SortItem {"," SortItem}] [("SKIP" | "OFFSET") Expression] ["LIMIT" Expression]
    /// <summary>Reads what orders and cuts the rows of YIELD, and holds it as the RETURN that says the same.</summary>
    private static ReturnClause? ParseCut(TokenReader reader, YieldPart yield)
    {
        var start = reader.Start;
        var isCut = reader.AtWord("ORDER") || reader.AtWord("SKIP") || reader.AtWord("OFFSET") || reader.AtWord("LIMIT");
        if (!isCut || yield.IncludesAll)
        {
            return null;
        }

        var body = ProjectionParser.ParseCut(reader, start, [.. yield.Items.Select(item => Column(item.Variable))]);
        return new ReturnClause(reader.SpanFrom(start), body);
    }

    private static ProjectionItem Column(Variable variable) => new(variable.Span, variable, null, variable.Name);
}
