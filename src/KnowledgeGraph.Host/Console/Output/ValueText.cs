using System.Buffers;
using System.Text;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Output;

/// <summary>Writes a value as one line of text for people.</summary>
internal static class ValueText
{
    private const int AllUnprintableBelow = 0x2070;

    // Every cell and every line of the log is searched for them, and hardly any has one.
    private static readonly SearchValues<char> Unprintable = SearchValues.Create([.. Enumerable.Range(0, AllUnprintableBelow).Select(code => (char)code).Where(IsUnprintable)]);

    /// <summary>The text of a cell: strings bare, lists joined by commas, null as nothing; everything else as Cypher writes it.</summary>
    public static string Of(GraphValue value) => value switch
    {
        NullValue => string.Empty,
        StringValue text => OneLine(text.Value),
        ListValue list => string.Join(", ", list.Select(item => item is NullValue ? "null" : Of(item))),
        _ => OneLine(value.ToString()),
    };

    /// <summary>Whether people expect it at the right edge of its column.</summary>
    public static bool IsNumber(GraphValue value) => value.Kind is ValueKind.Integer or ValueKind.Float;

    /// <summary>
    /// Replaces what would break a line or drive a terminal: line ends, tabs, escape sequences. Nothing is dropped.
    /// </summary>
    public static string OneLine(string text)
    {
        if (!text.AsSpan().ContainsAny(Unprintable))
        {
            return text;
        }

        var line = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\n' => line.Append("\\n"),
                '\r' => line.Append("\\r"),
                '\t' => line.Append("\\t"),
                _ when IsUnprintable(c) => line.Append("\\u").Append(((int)c).ToString("X4")),
                _ => line.Append(c),
            };
        }

        return line.ToString();
    }

    // The direction marks can make a line read differently from what it says.
    private static bool IsUnprintable(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
