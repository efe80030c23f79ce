using System.Text;

namespace PropertyGraph;

/// <summary>A string of UTF-16 code units.</summary>
public sealed class StringValue : GraphValue
{
    /// <summary>Wraps a string.</summary>
    /// <param name="value">Any string; not null.</param>
    public StringValue(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <summary>The string.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.String;

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) =>
        other is StringValue that && string.Equals(that.Value, Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <inheritdoc/>
    public override string ToString() => Quote(Value);

    /// <summary>Writes a string as a Cypher literal in single quotes.</summary>
    /// <param name="text">The string.</param>
    /// <returns>The literal; control characters, quotes and backslashes escaped.</returns>
    public static string Quote(string text)
    {
        var builder = new StringBuilder(text.Length + 2).Append('\'');
        foreach (var c in text)
        {
            _ = c switch
            {
                '\'' => builder.Append("\\'"),
                '\\' => builder.Append("\\\\"),
                '\n' => builder.Append("\\n"),
                '\r' => builder.Append("\\r"),
                '\t' => builder.Append("\\t"),
                < ' ' => builder.Append("\\u").Append(((int)c).ToString("X4")),
                _ => builder.Append(c),
            };
        }

        return builder.Append('\'').ToString();
    }
}
