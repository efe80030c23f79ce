using System.Collections.Frozen;

namespace Cypher.Language.Parsing;

/// <summary>
/// The words with which clauses begin and expressions end. None is reserved: each is a name wherever a name is wanted and
/// the word could not be meant as a keyword.
/// </summary>
internal static class Words
{
    /// <summary>Words that begin a clause.</summary>
    public static readonly FrozenSet<string> ClauseStarts = Set(
        "MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CREATE", "MERGE", "SET", "REMOVE", "DELETE", "DETACH", "NODETACH", "FOREACH", "CALL",
        "LOAD", "FINISH", "UNION");

    /// <summary>Words that begin a statement.</summary>
    public static readonly FrozenSet<string> StatementStarts =
        Set([.. ClauseStarts, "DROP", "SHOW", "EXPLAIN", "PROFILE", "CYPHER"]);

    /// <summary>Words that stand behind or between expressions; at an expression's beginning they show that it is missing.</summary>
    public static readonly FrozenSet<string> ExpressionEnds = Set(
        [.. ClauseStarts, "WHERE", "ORDER", "SKIP", "OFFSET", "LIMIT", "AND", "OR", "XOR", "AS", "IN", "IS", "STARTS", "ENDS", "CONTAINS",
        "WHEN", "THEN", "ELSE", "ON", "YIELD", "ASC", "ASCENDING", "DESC", "DESCENDING", "DISTINCT", "BY"]);

    /// <summary>Words that an expression follows, so that a sign or bracket after them may begin it.</summary>
    public static readonly FrozenSet<string> BeforeExpressions = Set(
        "RETURN", "WITH", "WHERE", "UNWIND", "DELETE", "BY", "DISTINCT", "AND", "OR", "XOR", "NOT", "IN", "CONTAINS",
        "CASE", "WHEN", "THEN", "ELSE");

    /// <summary>Words that a misspelled word may stand for.</summary>
    public static readonly FrozenSet<string> Keywords = Set(
        [.. StatementStarts, .. ExpressionEnds, "NOT", "NULL", "CASE", "END", "USING", "FROM", "HEADERS", "CSV", "FOR", "REQUIRE", "INDEX",
        "CONSTRAINT", "FIELDTERMINATOR"]);

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
