using System.Text;

namespace KnowledgeGraph.NamedQueries.Headers;

/// <summary>
/// The small part of YAML's flow style that headers use: <c>{key: value, key: "a, b", key: [x, y]}</c> and <c>[x, y]</c>.
/// </summary>
internal static class FlowMapping
{
    /// <summary>Reads a mapping.</summary>
    /// <param name="text">The text, braces included.</param>
    /// <param name="wrong">Makes the error for a reason.</param>
    public static Dictionary<string, string> Read(string text, Func<string, Exception> wrong)
    {
        if (text.Length < 2 || text[0] != '{' || text[^1] != '}')
        {
            throw wrong($"'{text}' is not of the form {{type: entity, doc: …}}.");
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in Split(text[1..^1]))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                throw wrong($"'{part}' is not of the form key: value. Put words that hold a comma into double quotes.");
            }

            var key = part[..colon].Trim();
            if (!fields.TryAdd(key, Unquote(part[(colon + 1)..].Trim())))
            {
                throw wrong($"'{key}' stands twice.");
            }
        }

        return fields;
    }

    /// <summary>Reads a list; without brackets the text is its only item.</summary>
    public static IReadOnlyList<string> ReadList(string text) =>
        text.StartsWith('[') && text.EndsWith(']') ? [.. Split(text[1..^1]).Select(Unquote)] : [Unquote(text)];

    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var depth = 0;
        var quoted = false;
        foreach (var c in text)
        {
            quoted ^= c == '"';
            depth += quoted ? 0 : c switch { '[' => 1, ']' => -1, _ => 0 };
            if (c == ',' && depth == 0 && !quoted)
            {
                parts.Add(part.ToString().Trim());
                part.Clear();
            }
            else
            {
                part.Append(c);
            }
        }

        parts.Add(part.ToString().Trim());
        parts.RemoveAll(item => item.Length == 0);
        return parts;
    }

    private static string Unquote(string text) => text.Length >= 2 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text;
}
