using System.Text;
using Cypher.Language.Errors;
using Cypher.Language.Syntax;

namespace Cypher.Language.Printing;

/// <summary>Writes patterns.</summary>
internal static class PatternPrinter
{
    public static void PrintList(StringBuilder output, IReadOnlyList<PathPattern> patterns)
    {
        for (var i = 0; i < patterns.Count; i++)
        {
            output.Append(i == 0 ? string.Empty : ", ");
            Print(output, patterns[i]);
        }
    }

    public static void Print(StringBuilder output, PathPattern path)
    {
        StackGuard.Check(path.Span);
        if (path.Variable is not null)
        {
            output.Append(NamePrinter.Variable(path.Variable.Name)).Append(" = ");
        }

        if (path.Selector is not null)
        {
            output.Append(SelectorText(path.Selector)).Append(' ');
        }

        output.Append(path.ShortestPath switch
        {
            ShortestPathKind.Single => "shortestPath(",
            ShortestPathKind.All => "allShortestPaths(",
            _ => string.Empty,
        });
        foreach (var element in path.Elements)
        {
            PrintElement(output, element);
        }

        output.Append(path.ShortestPath == ShortestPathKind.None ? string.Empty : ")");
    }

    private static string SelectorText(PathSelector selector) => selector.Kind switch
    {
        PathSelectorKind.All => "ALL",
        PathSelectorKind.Any => $"ANY {selector.Count}",
        PathSelectorKind.AllShortest => "ALL SHORTEST",
        PathSelectorKind.Shortest => $"SHORTEST {selector.Count}",
        _ => $"SHORTEST {selector.Count} GROUPS",
    };

    private static void PrintElement(StringBuilder output, PatternElement element)
    {
        switch (element)
        {
            case NodePattern node:
                output.Append('(');
                PrintContent(output, node.Variable, node.Labels, null, node.Properties, node.Where);
                output.Append(')');
                break;
            case RelationshipPattern relationship:
                PrintRelationship(output, relationship);
                break;
            case GroupPattern group:
                output.Append('(');
                Print(output, group.Path);
                PrintWhere(output, group.Where);
                output.Append(')').Append(QuantifierText(group.Quantifier));
                break;
        }
    }

    private static void PrintRelationship(StringBuilder output, RelationshipPattern relationship)
    {
        output.Append(relationship.Direction == PatternDirection.Incoming ? "<-" : "-");
        var content = new StringBuilder();
        PrintContent(content, relationship.Variable, relationship.Types, relationship.Length, relationship.Properties, relationship.Where);
        if (content.Length > 0)
        {
            output.Append('[').Append(content).Append(']');
        }

        output.Append(relationship.Direction == PatternDirection.Outgoing ? "->" : "-").Append(QuantifierText(relationship.Quantifier));
    }

    private static void PrintContent(
        StringBuilder output, Variable? variable, LabelExpression? labels, LengthRange? length, Expression? properties, Expression? where)
    {
        var start = output.Length;
        if (variable is not null)
        {
            output.Append(NamePrinter.Variable(variable.Name));
        }

        if (labels is not null)
        {
            output.Append(':');
            LabelPrinter.Print(output, labels);
        }

        output.Append(LengthText(length));
        if (properties is not null)
        {
            output.Append(output.Length > start ? " " : string.Empty);
            ExpressionPrinter.Print(output, properties);
        }

        var isFirst = output.Length == start;
        PrintWhere(output, where);
        if (isFirst && where is not null)
        {
            output.Remove(start, 1);
        }
    }

    private static void PrintWhere(StringBuilder output, Expression? where)
    {
        if (where is not null)
        {
            output.Append(" WHERE ");
            ExpressionPrinter.Print(output, where);
        }
    }

    private static string LengthText(LengthRange? length) => length switch
    {
        null => string.Empty,
        { Minimum: null, Maximum: null } => "*",
        { Minimum: { } minimum, Maximum: { } maximum } when minimum == maximum => $"*{minimum}",
        _ => $"*{length.Minimum}..{length.Maximum}",
    };

    private static string QuantifierText(PatternQuantifier? quantifier) => quantifier switch
    {
        null => string.Empty,
        { Minimum: 1, Maximum: null } => "+",
        { Minimum: 0, Maximum: null } => "*",
        _ when quantifier.Minimum == quantifier.Maximum => $"{{{quantifier.Minimum}}}",
        _ => $"{{{quantifier.Minimum},{quantifier.Maximum}}}",
    };
}
