using System.Globalization;
using System.Text;

namespace Cypher.Language.Printing;

/// <summary>Writes numbers and texts.</summary>
internal static class LiteralPrinter
{
    /// <summary>Writes a floating point number so that it is read as one, with all digits that matter.</summary>
    public static string Float(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') >= 0 ? text : text + ".0";
    }

    /// <summary>Writes a text in single quotes.</summary>
    public static void String(StringBuilder output, string value)
    {
        output.Append('\'');
        foreach (var c in value)
        {
            _ = c switch
            {
                '\'' => output.Append("\\'"),
                '\\' => output.Append("\\\\"),
                '\n' => output.Append("\\n"),
                '\r' => output.Append("\\r"),
                '\t' => output.Append("\\t"),
                '\b' => output.Append("\\b"),
                '\f' => output.Append("\\f"),
                _ when char.IsControl(c) => output.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => output.Append(c),
            };
        }

        output.Append('\'');
    }
}
