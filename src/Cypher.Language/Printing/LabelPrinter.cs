using System.Text;
using Cypher.Language.Errors;
using Cypher.Language.Syntax;

namespace Cypher.Language.Printing;

/// <summary>Writes labels and types, without the colon before them.</summary>
internal static class LabelPrinter
{
    public static void Print(StringBuilder output, LabelExpression labels)
    {
        StackGuard.Check(labels.Span);
        switch (labels)
        {
            case LabelName name:
                output.Append(NamePrinter.Key(name.Name));
                break;
            case LabelWildcard:
                output.Append('%');
                break;
            case LabelNegation negation:
                output.Append('!');
                PrintOperand(output, negation.Operand, isBracketed: negation.Operand is LabelConjunction or LabelDisjunction);
                break;
            case LabelConjunction conjunction:
                var sign = conjunction.Operands.All(operand => operand is LabelName) ? ":" : "&";
                PrintChain(output, conjunction.Operands, sign);
                break;
            case LabelDisjunction disjunction:
                PrintChain(output, disjunction.Operands, "|");
                break;
        }
    }

    private static void PrintChain(StringBuilder output, IReadOnlyList<LabelExpression> operands, string sign)
    {
        for (var i = 0; i < operands.Count; i++)
        {
            output.Append(i == 0 ? string.Empty : sign);
            var isBracketed = operands[i] is LabelDisjunction || (operands[i] is LabelConjunction && sign != "|");
            PrintOperand(output, operands[i], isBracketed);
        }
    }

    private static void PrintOperand(StringBuilder output, LabelExpression operand, bool isBracketed)
    {
        output.Append(isBracketed ? "(" : string.Empty);
        Print(output, operand);
        output.Append(isBracketed ? ")" : string.Empty);
    }
}
