using System.Text;
using Cypher.Language.Errors;
using Cypher.Language.Syntax;

namespace Cypher.Language.Printing;

/// <summary>Writes clauses that read.</summary>
internal static class ClausePrinter
{
    public static void Print(StringBuilder output, Clause clause)
    {
        StackGuard.Check(clause.Span);
        switch (clause)
        {
            case MatchClause match:
                PrintMatch(output, match);
                break;
            case UnwindClause unwind:
                output.Append("UNWIND ");
                ExpressionPrinter.Print(output, unwind.List);
                output.Append(" AS ").Append(NamePrinter.Variable(unwind.Variable.Name));
                break;
            case WithClause with:
                output.Append("WITH ");
                ProjectionPrinter.Print(output, with.Projection);
                PrintPart(output, " WHERE ", with.Where);
                break;
            case ReturnClause projection:
                output.Append("RETURN ");
                ProjectionPrinter.Print(output, projection.Projection);
                break;
            case FinishClause:
                output.Append("FINISH");
                break;
            case ProcedureCallClause call:
                CallPrinter.Print(output, call);
                break;
            case SubqueryCallClause call:
                CallPrinter.Print(output, call);
                break;
            case LoadCsvClause load:
                output.Append(load.WithHeaders ? "LOAD CSV WITH HEADERS FROM " : "LOAD CSV FROM ");
                ExpressionPrinter.Print(output, load.Source);
                output.Append(" AS ").Append(NamePrinter.Variable(load.Variable.Name));
                PrintPart(output, " FIELDTERMINATOR ", load.FieldTerminator);
                break;
            default:
                UpdatePrinter.Print(output, clause);
                break;
        }
    }

    internal static void PrintPart(StringBuilder output, string before, Expression? part)
    {
        if (part is not null)
        {
            output.Append(before);
            ExpressionPrinter.Print(output, part);
        }
    }

    private static void PrintMatch(StringBuilder output, MatchClause match)
    {
        output.Append(match.IsOptional ? "OPTIONAL MATCH " : "MATCH ")
            .Append(match.Mode == MatchMode.RepeatableElements ? "REPEATABLE ELEMENTS " : string.Empty);
        PatternPrinter.PrintList(output, match.Patterns);
        foreach (var hint in match.Hints)
        {
            var variables = string.Join(", ", hint.Variables.Select(variable => NamePrinter.Variable(variable.Name)));
            var label = hint.Label is null ? string.Empty : ":" + NamePrinter.Key(hint.Label.Name);
            var keys = string.Join(", ", hint.Keys.Select(key => NamePrinter.Key(key.Name)));
            output.Append(hint.Kind switch
            {
                MatchHintKind.Index => $" USING INDEX {variables}{label}({keys})",
                MatchHintKind.Scan => $" USING SCAN {variables}{label}",
                _ => $" USING JOIN ON {variables}",
            });
        }

        PrintPart(output, " WHERE ", match.Where);
    }
}
