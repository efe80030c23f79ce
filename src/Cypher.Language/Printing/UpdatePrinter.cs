using System.Text;
using Cypher.Language.Syntax;

namespace Cypher.Language.Printing;

/// <summary>Writes clauses that change the graph.</summary>
internal static class UpdatePrinter
{
    public static void Print(StringBuilder output, Clause clause)
    {
        switch (clause)
        {
            case CreateClause create:
                output.Append("CREATE ");
                PatternPrinter.PrintList(output, create.Patterns);
                break;
            case MergeClause merge:
                output.Append("MERGE ");
                PatternPrinter.Print(output, merge.Pattern);
                foreach (var action in merge.Actions)
                {
                    output.Append(action.IsOnCreate ? " ON CREATE SET " : " ON MATCH SET ");
                    PrintItems(output, action.Items, PrintSetItem);
                }

                break;
            case SetClause set:
                output.Append("SET ");
                PrintItems(output, set.Items, PrintSetItem);
                break;
            case RemoveClause remove:
                output.Append("REMOVE ");
                PrintItems(output, remove.Items, PrintRemoveItem);
                break;
            case DeleteClause delete:
                output.Append(delete.IsDetach ? "DETACH DELETE " : "DELETE ");
                ExpressionPrinter.PrintList(output, delete.Targets);
                break;
            case ForeachClause loop:
                PrintForeach(output, loop);
                break;
            default:
                throw new ArgumentException($"No text is known for a {clause.GetType().Name}.", nameof(clause));
        }
    }

    private static void PrintForeach(StringBuilder output, ForeachClause loop)
    {
        output.Append("FOREACH (").Append(NamePrinter.Variable(loop.Variable.Name)).Append(" IN ");
        ExpressionPrinter.Print(output, loop.List);
        output.Append(" |");
        foreach (var clause in loop.Clauses)
        {
            output.Append(' ');
            ClausePrinter.Print(output, clause);
        }

        output.Append(')');
    }

    private static void PrintItems<T>(StringBuilder output, IReadOnlyList<T> items, Action<StringBuilder, T> print)
    {
        for (var i = 0; i < items.Count; i++)
        {
            output.Append(i == 0 ? string.Empty : ", ");
            print(output, items[i]);
        }
    }

    private static void PrintSetItem(StringBuilder output, SetItem item)
    {
        switch (item)
        {
            case SetPropertyItem set:
                PrintAssignment(output, set.Target, " = ", set.Value);
                break;
            case SetDynamicPropertyItem set:
                PrintAssignment(output, set.Target, " = ", set.Value);
                break;
            case ReplacePropertiesItem set:
                PrintAssignment(output, set.Target, " = ", set.Value);
                break;
            case MergePropertiesItem set:
                PrintAssignment(output, set.Target, " += ", set.Value);
                break;
            case SetLabelsItem set:
                PrintLabels(output, set.Target, set.Labels);
                break;
        }
    }

    private static void PrintRemoveItem(StringBuilder output, RemoveItem item)
    {
        switch (item)
        {
            case RemovePropertyItem remove:
                ExpressionPrinter.Print(output, remove.Target);
                break;
            case RemoveDynamicPropertyItem remove:
                ExpressionPrinter.Print(output, remove.Target);
                break;
            case RemoveLabelsItem remove:
                PrintLabels(output, remove.Target, remove.Labels);
                break;
        }
    }

    private static void PrintAssignment(StringBuilder output, Expression target, string sign, Expression value)
    {
        ExpressionPrinter.Print(output, target);
        output.Append(sign);
        ExpressionPrinter.Print(output, value);
    }

    private static void PrintLabels(StringBuilder output, Variable target, IReadOnlyList<LabelName> labels)
    {
        output.Append(NamePrinter.Variable(target.Name));
        foreach (var label in labels)
        {
            output.Append(':').Append(NamePrinter.Key(label.Name));
        }
    }
}
