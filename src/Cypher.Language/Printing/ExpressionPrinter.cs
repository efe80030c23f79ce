using System.Text;
using Cypher.Language.Errors;
using Cypher.Language.Syntax;

namespace Cypher.Language.Printing;

/// <summary>Writes expressions, with brackets only where the grammar would group differently.</summary>
internal static class ExpressionPrinter
{
    public static void Print(StringBuilder output, Expression expression, Precedence atLeast = Precedence.Or)
    {
        StackGuard.Check(expression.Span);
        var isBracketed = PrecedenceOf.Node(expression) < atLeast;
        output.Append(isBracketed ? "(" : string.Empty);
        PrintBare(output, expression);
        output.Append(isBracketed ? ")" : string.Empty);
    }

    public static void PrintList(StringBuilder output, IReadOnlyList<Expression> expressions)
    {
        for (var i = 0; i < expressions.Count; i++)
        {
            output.Append(i == 0 ? string.Empty : ", ");
            Print(output, expressions[i]);
        }
    }

    private static void PrintBare(StringBuilder output, Expression expression)
    {
        switch (expression)
        {
            case LogicalExpression logical:
                PrintLogical(output, logical);
                break;
            case ComparisonExpression comparison:
                PrintComparison(output, comparison);
                break;
            case BinaryExpression binary:
                var level = PrecedenceOf.Binary(binary.Operator);
                Print(output, binary.Left, level);
                output.Append(' ').Append(OperatorText.Of(binary.Operator)).Append(' ');
                Print(output, binary.Right, level + 1);
                break;
            case UnaryExpression unary:
                PrintUnary(output, unary);
                break;
            case NullPredicate predicate:
                Print(output, predicate.Operand, Precedence.Predicate);
                output.Append(predicate.IsNegated ? " IS NOT NULL" : " IS NULL");
                break;
            case TypePredicate predicate:
                PrintTypePredicate(output, predicate);
                break;
            case NormalizedPredicate predicate:
                Print(output, predicate.Operand, Precedence.Predicate);
                output.Append(predicate.IsNegated ? " IS NOT " : " IS ").Append(predicate.Form).Append(" NORMALIZED");
                break;
            case PropertyAccess or Subscript or Slice or LabelPredicate:
                PrintPostfix(output, expression);
                break;
            default:
                AtomPrinter.Print(output, expression);
                break;
        }
    }

    private static void PrintLogical(StringBuilder output, LogicalExpression logical)
    {
        for (var i = 0; i < logical.Operands.Count; i++)
        {
            output.Append(i == 0 ? string.Empty : $" {OperatorText.Of(logical.Operator)} ");
            Print(output, logical.Operands[i], PrecedenceOf.Logical(logical.Operator) + 1);
        }
    }

    private static void PrintComparison(StringBuilder output, ComparisonExpression comparison)
    {
        for (var i = 0; i < comparison.Operands.Count; i++)
        {
            output.Append(i == 0 ? string.Empty : $" {OperatorText.Of(comparison.Operators[i - 1])} ");
            Print(output, comparison.Operands[i], Precedence.Predicate);
        }
    }

    private static void PrintUnary(StringBuilder output, UnaryExpression unary)
    {
        if (unary.Operator == UnaryOperator.Not)
        {
            output.Append("NOT ");
            Print(output, unary.Operand, Precedence.Not);
            return;
        }

        output.Append(unary.Operator == UnaryOperator.Minus ? '-' : '+');

        // A minus directly before a number belongs to the number; brackets keep it an operator.
        var isNumber = unary is { Operator: UnaryOperator.Minus, Operand: IntegerLiteral { Value: >= 0 } or FloatLiteral { Value: >= 0 } }
            && !(unary.Operand is FloatLiteral literal && double.IsNegative(literal.Value));
        Print(output, unary.Operand, isNumber ? Precedence.Atom : Precedence.Sign);
    }

    private static void PrintTypePredicate(StringBuilder output, TypePredicate predicate)
    {
        // Brackets, because a bar in a list comprehension would end the type.
        var isBracketed = predicate.Type.Alternatives.Count > 1;
        output.Append(isBracketed ? "(" : string.Empty);
        Print(output, predicate.Operand, Precedence.Predicate);
        output.Append(predicate.IsNegated ? " IS NOT :: " : " IS :: ");
        ValueTypePrinter.Print(output, predicate.Type);
        output.Append(isBracketed ? ")" : string.Empty);
    }

    private static void PrintPostfix(StringBuilder output, Expression expression)
    {
        switch (expression)
        {
            case PropertyAccess access:
                Print(output, access.Subject, Precedence.Postfix);
                output.Append('.').Append(NamePrinter.Key(access.Key.Name));
                break;
            case Subscript subscript:
                Print(output, subscript.Subject, Precedence.Postfix);
                output.Append('[');
                Print(output, subscript.Index);
                output.Append(']');
                break;
            case Slice slice:
                PrintSlice(output, slice);
                break;
            case LabelPredicate predicate:
                Print(output, predicate.Subject, predicate.Subject is LabelPredicate ? Precedence.Atom : Precedence.Postfix);
                output.Append(':');
                PrintLabels(output, predicate.Labels);
                break;
        }
    }

    private static void PrintSlice(StringBuilder output, Slice slice)
    {
        Print(output, slice.Subject, Precedence.Postfix);
        output.Append('[');
        if (slice.From is not null)
        {
            Print(output, slice.From);
        }

        output.Append("..");
        if (slice.To is not null)
        {
            Print(output, slice.To);
        }

        output.Append(']');
    }

    private static void PrintLabels(StringBuilder output, LabelExpression labels)
    {
        // Brackets, because a bar in a list comprehension would end the labels.
        output.Append(labels is LabelDisjunction ? "(" : string.Empty);
        LabelPrinter.Print(output, labels);
        output.Append(labels is LabelDisjunction ? ")" : string.Empty);
    }
}
