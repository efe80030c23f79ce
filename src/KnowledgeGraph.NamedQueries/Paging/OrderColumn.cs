using Cypher.Language.Semantics;
using Cypher.Language.Syntax;
using KnowledgeGraph.NamedQueries.Catalogue;

namespace KnowledgeGraph.NamedQueries.Paging;

/// <summary>A column by which rows are ordered.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsDescending">Whether the largest value comes first.</param>
internal sealed record OrderColumn(string Name, bool IsDescending)
{
    /// <summary>
    /// The order that a query's header declares, with the directions that its text gives; null where the text does not order its rows
    /// by exactly these columns.
    /// </summary>
    public static IReadOnlyList<OrderColumn>? Of(NamedQuery query, CheckedQuery compiled)
    {
        if (Last(compiled) is not { } projection || projection.OrderBy.Count != query.Header.Order.Count)
        {
            return null;
        }

        var columns = new List<OrderColumn>();
        foreach (var (item, name) in projection.OrderBy.Zip(query.Header.Order))
        {
            if (item.Expression is not Variable variable || variable.Name != name)
            {
                return null;
            }

            columns.Add(new OrderColumn(name, item.IsDescending));
        }

        return columns;
    }

    /// <summary>Whether the query itself says how many rows it gives.</summary>
    public static bool HasLimit(CheckedQuery compiled) => Last(compiled) is { Limit: not null };

    private static ProjectionBody? Last(CheckedQuery compiled) =>
        compiled.Statement.Body is Query { Unions.Count: 0 } query && query.First.Clauses[^1] is ReturnClause result ? result.Projection : null;
}
