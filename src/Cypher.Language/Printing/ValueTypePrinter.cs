using System.Text;
using Cypher.Language.Errors;
using Cypher.Language.Syntax;
using ValueType = Cypher.Language.Syntax.ValueType;

namespace Cypher.Language.Printing;

/// <summary>Writes the names of types.</summary>
internal static class ValueTypePrinter
{
    public static void Print(StringBuilder output, ValueType type)
    {
        StackGuard.Check(type.Span);
        for (var i = 0; i < type.Alternatives.Count; i++)
        {
            output.Append(i == 0 ? string.Empty : " | ");
            PrintAlternative(output, type.Alternatives[i]);
        }
    }

    private static void PrintAlternative(StringBuilder output, ValueTypeAlternative alternative)
    {
        output.Append(alternative.Name);
        if (alternative.Element is not null)
        {
            output.Append('<');
            Print(output, alternative.Element);
            output.Append('>');
        }

        output.Append(alternative.IsNullable ? string.Empty : " NOT NULL");
    }
}
