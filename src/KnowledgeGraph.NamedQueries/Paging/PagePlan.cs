using System.Text;
using Cypher.Language.Semantics;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Parameters;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Paging;

/// <summary>
/// How a query's answer is cut into pages: the query's own text becomes a subquery, and the rows after the last one of the page
/// before are taken by comparing the columns of the declared order (keyset paging). Rows that come or go between two pages move
/// no other row. Where several rows agree in all these columns, the other columns order them, and the cursor counts them.
/// </summary>
public sealed class PagePlan
{
    private const string KeyPrefix = ReservedNames.RunnerPrefix + "key_";
    private const string RowsName = ReservedNames.RunnerPrefix + "rows";

    private readonly IReadOnlyList<string> _columns;
    private readonly IReadOnlyList<OrderColumn> _order;
    private readonly string _head;
    private readonly string _tail;

    private PagePlan(NamedQuery query, IReadOnlyList<string> columns, IReadOnlyList<OrderColumn> order)
    {
        _columns = columns;
        _order = order;
        var names = string.Join(", ", columns.Select(Quoted));
        var rest = columns.Except(order.Select(column => column.Name), StringComparer.Ordinal).Select(Quoted);
        var sorting = string.Join(", ", order.Select(column => Quoted(column.Name) + (column.IsDescending ? " DESC" : string.Empty)).Concat(rest));
        _head = $"CALL () {{\n{query.Cypher.TrimEnd().TrimEnd(';')}\n}}\nWITH {names}\n";
        _tail = $"RETURN {names}\nORDER BY {sorting}\nLIMIT ${RowsName}";
    }

    /// <summary>How many columns the order has.</summary>
    internal int KeyCount => _order.Count;

    /// <summary>The text of the first page, which is checked when the query is read.</summary>
    internal string FirstText => _head + _tail;

    /// <summary>Makes the plan of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="compiled">What its check told.</param>
    /// <returns>The plan; null where the query has no order, or says itself by LIMIT how many rows it gives.</returns>
    internal static PagePlan? Of(NamedQuery query, CheckedQuery compiled) =>
        query.Header.Order.Count > 0 && !OrderColumn.HasLimit(compiled) && OrderColumn.Of(query, compiled) is { } order
            ? new PagePlan(query, compiled.Columns, order)
            : null;

    /// <summary>The text and the parameters that give the rows from a cursor on; those that were given already come first, if they are still there.</summary>
    internal (string Text, Dictionary<string, GraphValue> Parameters) Build(
        IReadOnlyDictionary<string, GraphValue> parameters, PageCursor? after, long rows)
    {
        var bound = new Dictionary<string, GraphValue>(parameters, StringComparer.Ordinal)
        {
            [RowsName] = IntegerValue.Of(rows + (after?.Given ?? 0)),
        };
        if (after is null)
        {
            return (FirstText, bound);
        }

        for (var i = 0; i < after.Keys.Count; i++)
        {
            bound[KeyPrefix + i] = after.Keys[i].Value;
        }

        return ($"{_head}WHERE {From(after, 0)}\n{_tail}", bound);
    }

    /// <summary>The cursor behind a page; null where its last row has values that no comparison can go on from.</summary>
    /// <param name="call">The call.</param>
    /// <param name="before">The cursor that the page began with; null for the first page.</param>
    /// <param name="tail">The last rows of the page: at least those that agree with the last one.</param>
    /// <param name="count">How many rows the page has.</param>
    internal PageCursor? Next(string call, PageCursor? before, IReadOnlyList<GraphRow> tail, int count)
    {
        if (KeysOf(tail[^1]) is not { } keys)
        {
            return null;
        }

        var given = tail.Reverse().TakeWhile(row => Agree(row, tail[^1])).LongCount();
        var goesOn = given == count && before is not null && before.Keys.SequenceEqual(keys);
        return new PageCursor(call, keys, given + (goesOn ? before!.Given : 0));
    }

    /// <summary>Whether a row has the values of a cursor.</summary>
    internal bool IsAt(PageCursor cursor, GraphRow row) => KeysOf(row) is { } keys && keys.SequenceEqual(cursor.Keys);

    /// <summary>Whether two rows agree in the columns of the order.</summary>
    internal bool Agree(GraphRow one, GraphRow other) => _order.All(column => one[column.Name].Equals(other[column.Name]));

    private List<CursorKey>? KeysOf(GraphRow row)
    {
        var keys = _order.Select(column => CursorKey.Of(row[column.Name])).ToList();
        return keys.Contains(null) ? null : [.. keys.Select(key => key!)];
    }

    // Rows from the cursor's values on, these included: others may agree with the last one that was given.
    private string From(PageCursor after, int index)
    {
        var column = Quoted(_order[index].Name);
        var isNull = after.Keys[index].Value is NullValue;
        var key = after.Keys[index].Constructor is { } constructor ? $"{constructor}(${KeyPrefix}{index})" : $"${KeyPrefix}{index}";
        var equal = isNull ? $"{column} IS NULL" : $"{column} = {key}";
        var behind = (isNull, _order[index].IsDescending) switch
        {
            // Null is larger than everything: the last one upwards, the first one downwards.
            (true, false) => "false",
            (true, true) => $"{column} IS NOT NULL",
            (false, false) => $"{column} > {key} OR {column} IS NULL",
            (false, true) => $"{column} < {key}",
        };
        var text = new StringBuilder($"({behind} OR {equal}");
        if (index + 1 < _order.Count)
        {
            text.Append($" AND {From(after, index + 1)}");
        }

        return text.Append(')').ToString();
    }

    private static string Quoted(string name) => "`" + name.Replace("`", "``", StringComparison.Ordinal) + "`";
}
