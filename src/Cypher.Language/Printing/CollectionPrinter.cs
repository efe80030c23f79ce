using System.Text;
using Cypher.Language.Syntax;

namespace Cypher.Language.Printing;

/// <summary>Writes lists, maps, comprehensions, and the functions that bind a variable.</summary>
internal static class CollectionPrinter
{
    public static void Print(StringBuilder output, Expression expression)
    {
        switch (expression)
        {
            case ListLiteral list:
                PrintListLiteral(output, list);
                break;
            case MapLiteral map:
                PrintMap(output, map);
                break;
            case MapProjection projection:
                PrintProjection(output, projection);
                break;
            case ListComprehension comprehension:
                output.Append('[').Append(NamePrinter.Variable(comprehension.Variable.Name)).Append(" IN ");
                ExpressionPrinter.Print(output, comprehension.List);
                PrintPart(output, " WHERE ", comprehension.Where);
                PrintPart(output, " | ", comprehension.Projection);
                output.Append(']');
                break;
            case PatternComprehension comprehension:
                output.Append('[');
                PatternPrinter.Print(output, comprehension.Pattern);
                PrintPart(output, " WHERE ", comprehension.Where);
                PrintPart(output, " | ", comprehension.Projection);
                output.Append(']');
                break;
            case QuantifierExpression quantifier:
                output.Append(quantifier.Kind.ToString().ToLowerInvariant()).Append('(')
                    .Append(NamePrinter.Variable(quantifier.Variable.Name)).Append(" IN ");
                ExpressionPrinter.Print(output, quantifier.List);
                PrintPart(output, " WHERE ", quantifier.Predicate);
                output.Append(')');
                break;
            case ReduceExpression reduce:
                PrintReduce(output, reduce);
                break;
            default:
                throw new ArgumentException($"No text is known for a {expression.GetType().Name}.", nameof(expression));
        }
    }

    private static void PrintPart(StringBuilder output, string before, Expression? part)
    {
        if (part is not null)
        {
            output.Append(before);
            ExpressionPrinter.Print(output, part);
        }
    }

    private static void PrintListLiteral(StringBuilder output, ListLiteral list)
    {
        // A list of one `x IN y` would be read as a comprehension.
        var isBracketed = list.Items.Count == 1 && BeginsWithMembership(list.Items[0]);
        output.Append(isBracketed ? "[(" : "[");
        ExpressionPrinter.PrintList(output, list.Items);
        output.Append(isBracketed ? ")]" : "]");
    }

    private static bool BeginsWithMembership(Expression expression)
    {
        for (var leftmost = expression; ;)
        {
            switch (leftmost)
            {
                case BinaryExpression { Operator: BinaryOperator.In, Left: Variable }:
                    return true;
                case BinaryExpression binary:
                    leftmost = binary.Left;
                    break;
                case LogicalExpression logical:
                    leftmost = logical.Operands[0];
                    break;
                case ComparisonExpression comparison:
                    leftmost = comparison.Operands[0];
                    break;
                case NullPredicate predicate:
                    leftmost = predicate.Operand;
                    break;
                case TypePredicate predicate:
                    leftmost = predicate.Operand;
                    break;
                default:
                    return false;
            }
        }
    }

    private static void PrintMap(StringBuilder output, MapLiteral map)
    {
        output.Append('{');
        for (var i = 0; i < map.Entries.Count; i++)
        {
            output.Append(i == 0 ? string.Empty : ", ").Append(NamePrinter.Key(map.Entries[i].Key.Name)).Append(": ");
            ExpressionPrinter.Print(output, map.Entries[i].Value);
        }

        output.Append('}');
    }

    private static void PrintProjection(StringBuilder output, MapProjection projection)
    {
        output.Append(NamePrinter.Variable(projection.Subject.Name)).Append(" {");
        for (var i = 0; i < projection.Items.Count; i++)
        {
            output.Append(i == 0 ? string.Empty : ", ");
            switch (projection.Items[i])
            {
                case ProjectAllProperties:
                    output.Append(".*");
                    break;
                case ProjectProperty property:
                    output.Append('.').Append(NamePrinter.Key(property.Key.Name));
                    break;
                case ProjectVariable variable:
                    output.Append(NamePrinter.Variable(variable.Variable.Name));
                    break;
                case ProjectEntry entry:
                    output.Append(NamePrinter.Key(entry.Key.Name)).Append(": ");
                    ExpressionPrinter.Print(output, entry.Value);
                    break;
            }
        }

        output.Append('}');
    }

    private static void PrintReduce(StringBuilder output, ReduceExpression reduce)
    {
        output.Append("reduce(").Append(NamePrinter.Variable(reduce.Accumulator.Name)).Append(" = ");
        ExpressionPrinter.Print(output, reduce.Initial);
        output.Append(", ").Append(NamePrinter.Variable(reduce.Variable.Name)).Append(" IN ");
        ExpressionPrinter.Print(output, reduce.List);
        PrintPart(output, " | ", reduce.Step);
        output.Append(')');
    }
}
