using System.Text;
using Cypher.Language.Syntax;

namespace Cypher.Language.Printing;

/// <summary>Writes what stands after WITH and RETURN.</summary>
internal static class ProjectionPrinter
{
    public static void Print(StringBuilder output, ProjectionBody projection)
    {
        output.Append(projection.IsDistinct ? "DISTINCT " : string.Empty).Append(projection.IncludesAll ? "*" : string.Empty);
        for (var i = 0; i < projection.Items.Count; i++)
        {
            output.Append(i > 0 || projection.IncludesAll ? ", " : string.Empty);
            PrintItem(output, projection.Items[i]);
        }

        for (var i = 0; i < projection.OrderBy.Count; i++)
        {
            output.Append(i == 0 ? " ORDER BY " : ", ");
            ExpressionPrinter.Print(output, projection.OrderBy[i].Expression);
            output.Append(projection.OrderBy[i].IsDescending ? " DESC" : string.Empty);
        }

        ClausePrinter.PrintPart(output, " SKIP ", projection.Skip);
        ClausePrinter.PrintPart(output, " LIMIT ", projection.Limit);
    }

    /// <summary>A column without alias is named by its text; where the canonical text differs, the alias keeps the name.</summary>
    private static void PrintItem(StringBuilder output, ProjectionItem item)
    {
        var start = output.Length;
        ExpressionPrinter.Print(output, item.Expression);
        var implied = ProjectionItem.NameOf(item.Expression) ?? output.ToString(start, output.Length - start);
        if (item.Alias is not null || item.Name != implied)
        {
            output.Append(" AS ").Append(NamePrinter.Variable(item.Name));
        }
    }
}
