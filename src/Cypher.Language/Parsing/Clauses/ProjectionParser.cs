using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Clauses;

/// <summary>Reads what stands after WITH and RETURN.</summary>
internal static class ProjectionParser
{
    // Projection = ["DISTINCT"] ("*" {"," Item} | Item {"," Item}) ["ORDER" "BY" SortItem {"," SortItem}]
    //              [("SKIP" | "OFFSET") Expression] ["LIMIT" Expression]
    public static ProjectionBody Parse(TokenReader reader)
    {
        var start = reader.Start;
        var isDistinct = reader.AtWord("DISTINCT") && !NameUse.IsName(reader);
        if (isDistinct)
        {
            reader.Take();
        }

        var includesAll = reader.TryTake(TokenKind.Star);
        var items = new List<ProjectionItem>();
        if (!includesAll)
        {
            items.Add(ParseItem(reader));
        }

        while (reader.TryTake(TokenKind.Comma))
        {
            items.Add(ParseItem(reader));
        }

        return ParseCut(reader, start, items, isDistinct, includesAll);
    }

    /// <summary>Reads what orders and cuts rows whose columns are known already.</summary>
    /// <param name="reader">Stands behind the columns.</param>
    /// <param name="start">Where the projection begins.</param>
    /// <param name="items">The columns.</param>
    /// <param name="isDistinct">Whether equal rows are merged.</param>
    /// <param name="includesAll">Whether a star stands before the columns.</param>
    /// <returns>The projection.</returns>
    public static ProjectionBody ParseCut(
        TokenReader reader, int start, IReadOnlyList<ProjectionItem> items, bool isDistinct = false, bool includesAll = false)
    {
        var orderBy = ParseOrderBy(reader);
        var skip = reader.TryTakeWord("SKIP") || reader.TryTakeWord("OFFSET") ? ExpressionParser.Parse(reader) : null;
        var limit = reader.TryTakeWord("LIMIT") ? ExpressionParser.Parse(reader) : null;
        return new ProjectionBody(reader.SpanFrom(start), isDistinct, includesAll, items, orderBy, skip, limit);
    }

    // Item = Expression ["AS" Variable]
    private static ProjectionItem ParseItem(TokenReader reader)
    {
        var start = reader.Start;
        var expression = ExpressionParser.Parse(reader);
        var written = reader.SpanFrom(start);
        var alias = reader.TryTakeWord("AS") ? NameParser.ParseVariable(reader, "a name after `AS`") : null;
        var name = alias?.Name ?? ProjectionItem.NameOf(expression) ?? reader.TextOf(written);
        return new ProjectionItem(reader.SpanFrom(start), expression, alias, name);
    }

    private static List<SortItem> ParseOrderBy(TokenReader reader)
    {
        var items = new List<SortItem>();
        if (!reader.AtWord("ORDER"))
        {
            return items;
        }

        reader.Take();
        reader.ExpectWord("BY");
        do
        {
            items.Add(ParseSortItem(reader));
        }
        while (reader.TryTake(TokenKind.Comma));

        return items;
    }

    // SortItem = Expression ["ASC" | "ASCENDING" | "DESC" | "DESCENDING"]
    private static SortItem ParseSortItem(TokenReader reader)
    {
        var start = reader.Start;
        var key = ExpressionParser.Parse(reader);
        var isDescending = reader.TryTakeWord("DESC") || reader.TryTakeWord("DESCENDING");
        if (!isDescending)
        {
            _ = reader.TryTakeWord("ASC") || reader.TryTakeWord("ASCENDING");
        }

        return new SortItem(reader.SpanFrom(start), key, isDescending);
    }
}
