using System.Text;
using Cypher.Language.Errors;
using Cypher.Language.Syntax;
using ValueType = Cypher.Language.Syntax.ValueType;

namespace Cypher.Language.Printing;

/// <summary>Writes a tree as Cypher text in one canonical form: keywords in capitals, one clause a line, no needless brackets.</summary>
public static class CypherPrinter
{
    /// <summary>Writes a tree. Parsed again, the text gives the same tree, apart from places.</summary>
    /// <param name="node">A statement, query, clause, pattern, label expression, type or expression.</param>
    /// <returns>The text, without a line end after it.</returns>
    /// <exception cref="CypherException">The tree is too deep for the stack of the calling thread.</exception>
    /// <exception cref="ArgumentException">The node is a part that has no text of its own.</exception>
    public static string Print(SyntaxNode node)
    {
        var output = new StringBuilder();
        switch (node)
        {
            case CypherStatement statement:
                StatementPrinter.Print(output, statement);
                break;
            case Statement statement:
                StatementPrinter.Print(output, statement);
                break;
            case SingleQuery query:
                QueryPrinter.Print(output, query, "\n");
                break;
            case Clause clause:
                ClausePrinter.Print(output, clause);
                break;
            case PathPattern path:
                PatternPrinter.Print(output, path);
                break;
            case LabelExpression labels:
                LabelPrinter.Print(output, labels);
                break;
            case ValueType type:
                ValueTypePrinter.Print(output, type);
                break;
            case Expression expression:
                ExpressionPrinter.Print(output, expression);
                break;
            default:
                throw new ArgumentException($"A {node.GetType().Name} has no text of its own. Print the node around it.", nameof(node));
        }

        return output.ToString();
    }
}
