using System.Globalization;
using System.Text;
using Cypher.Language.Syntax;

namespace Cypher.Language.Printing;

/// <summary>Writes expressions that need no brackets: literals, names, calls and everything that has brackets of its own.</summary>
internal static class AtomPrinter
{
    public static void Print(StringBuilder output, Expression expression)
    {
        switch (expression)
        {
            case NullLiteral:
                output.Append("null");
                break;
            case BooleanLiteral literal:
                output.Append(literal.Value ? "true" : "false");
                break;
            case IntegerLiteral literal:
                output.Append(literal.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case FloatLiteral literal:
                output.Append(LiteralPrinter.Float(literal.Value));
                break;
            case StringLiteral literal:
                LiteralPrinter.String(output, literal.Value);
                break;
            case Parameter parameter:
                output.Append(NamePrinter.Parameter(parameter.Name));
                break;
            case Variable variable:
                output.Append(NamePrinter.Variable(variable.Name));
                break;
            case CountAllExpression:
                output.Append("count(*)");
                break;
            case PatternExpression pattern:
                PatternPrinter.Print(output, pattern.Pattern);
                break;
            case ShortestPathExpression pattern:
                PatternPrinter.Print(output, pattern.Pattern);
                break;
            case CaseExpression expressionCase:
                PrintCase(output, expressionCase);
                break;
            case FunctionCall call:
                NamePrinter.Qualified(output, call.Name.Text);
                output.Append(call.IsDistinct ? "(DISTINCT " : "(");
                PrintArguments(output, call);
                output.Append(')');
                break;
            case SubqueryExpression subquery:
                output.Append(subquery.Kind.ToString().ToUpperInvariant()).Append(" { ");
                QueryPrinter.Print(output, subquery.Body, " ");
                output.Append(" }");
                break;
            default:
                CollectionPrinter.Print(output, expression);
                break;
        }
    }

    // The form of normalize() is a word, which the tree holds as a text.
    private static void PrintArguments(StringBuilder output, FunctionCall call)
    {
        if (Parsing.NormalFormParser.IsNormalize(call.Name) && call.Arguments is [var text, StringLiteral form])
        {
            ExpressionPrinter.Print(output, text);
            output.Append(", ").Append(form.Value);
            return;
        }

        ExpressionPrinter.PrintList(output, call.Arguments);
    }

    private static void PrintCase(StringBuilder output, CaseExpression expression)
    {
        output.Append("CASE");
        if (expression.Subject is not null)
        {
            output.Append(' ');
            ExpressionPrinter.Print(output, expression.Subject);
        }

        foreach (var alternative in expression.Alternatives)
        {
            output.Append(" WHEN ");
            ExpressionPrinter.Print(output, alternative.When);
            output.Append(" THEN ");
            ExpressionPrinter.Print(output, alternative.Then);
        }

        if (expression.Default is not null)
        {
            output.Append(" ELSE ");
            ExpressionPrinter.Print(output, expression.Default);
        }

        output.Append(" END");
    }
}
