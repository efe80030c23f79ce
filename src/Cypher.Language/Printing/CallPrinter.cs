using System.Text;
using Cypher.Language.Syntax;

namespace Cypher.Language.Printing;

/// <summary>Writes both clauses that begin with CALL.</summary>
internal static class CallPrinter
{
    public static void Print(StringBuilder output, ProcedureCallClause call)
    {
        output.Append(call.IsOptional ? "OPTIONAL CALL " : "CALL ");
        NamePrinter.Qualified(output, call.Name.Text);
        if (call.Arguments is not null)
        {
            output.Append('(');
            ExpressionPrinter.PrintList(output, call.Arguments);
            output.Append(')');
        }

        if (call.Yield is not null)
        {
            output.Append(' ');
            Print(output, call.Yield);
        }
    }

    public static void Print(StringBuilder output, YieldPart yield)
    {
        output.Append(yield.IncludesAll ? "YIELD *" : "YIELD ");
        output.AppendJoin(", ", yield.Items.Select(item => item.Field == item.Variable.Name
            ? NamePrinter.Variable(item.Field)
            : $"{NamePrinter.Variable(item.Field)} AS {NamePrinter.Variable(item.Variable.Name)}"));
        ClausePrinter.PrintPart(output, " WHERE ", yield.Where);
    }

    public static void Print(StringBuilder output, SubqueryCallClause call)
    {
        output.Append(call.IsOptional ? "OPTIONAL CALL " : "CALL ");
        if (call.Scope is not null)
        {
            var names = call.Scope.Variables.Select(variable => NamePrinter.Variable(variable.Name));
            output.Append('(').Append(call.Scope.IncludesAll ? "*" : string.Join(", ", names)).Append(") ");
        }

        output.Append("{ ");
        QueryPrinter.Print(output, call.Body, " ");
        output.Append(" }");
        if (call.InTransactions is not null)
        {
            output.Append(" IN TRANSACTIONS");
            ClausePrinter.PrintPart(output, " OF ", call.InTransactions.Rows);
            output.Append(call.InTransactions.Rows is null ? string.Empty : " ROWS");
        }
    }
}
