using System.Text;
using Cypher.Language.Errors;
using Cypher.Language.Syntax;

namespace Cypher.Language.Printing;

/// <summary>Writes queries: clauses and UNION.</summary>
internal static class QueryPrinter
{
    /// <summary>Writes a query with something between its clauses: a line end, or a blank within another clause.</summary>
    public static void Print(StringBuilder output, Query query, string separator)
    {
        StackGuard.Check(query.Span);
        Print(output, query.First, separator);
        foreach (var union in query.Unions)
        {
            output.Append(separator).Append(union.IsAll ? "UNION ALL" : "UNION").Append(separator);
            Print(output, union.Query, separator);
        }
    }

    public static void Print(StringBuilder output, SingleQuery query, string separator)
    {
        for (var i = 0; i < query.Clauses.Count; i++)
        {
            output.Append(i == 0 ? string.Empty : separator);
            ClausePrinter.Print(output, query.Clauses[i]);
        }
    }
}
