using System.Text.Json;
using KnowledgeGraph.NamedQueries.Parameters;

namespace KnowledgeGraph.Host.Mcp;

/// <summary>The arguments of one call.</summary>
internal sealed class ToolArguments(IDictionary<string, JsonElement> values)
{
    /// <summary>A text that must be given.</summary>
    /// <exception cref="ToolCallException">It is missing or no text.</exception>
    public string Required(string name, string example) =>
        Text(name) is { Length: > 0 } text ? text : throw new ToolCallException($"'{name}' is missing: give a text, for example \"{example}\".");

    /// <summary>A text; null where none is given.</summary>
    /// <exception cref="ToolCallException">It is no text.</exception>
    public string? Text(string name) => Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new ToolCallException($"'{name}' is {value.GetRawText()}, but must be a text.");

    /// <summary>A whole number between 1 and a largest.</summary>
    /// <exception cref="ToolCallException">It is none.</exception>
    public int Number(string name, int fallback, int largest) => Find(name) is not { } value ? fallback
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 1 && number <= largest ? number
        : throw new ToolCallException($"'{name}' is {value.GetRawText()}, but must be a whole number from 1 to {largest}.");

    /// <summary>Yes or no.</summary>
    /// <exception cref="ToolCallException">It is neither.</exception>
    public bool Flag(string name) => Find(name) is { } value && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new ToolCallException($"'{name}' is {value.GetRawText()}, but must be true or false."),
    };

    /// <summary>All but some as the words that a named query takes.</summary>
    /// <exception cref="ToolCallException">A value is an object.</exception>
    public Dictionary<string, ArgumentWords> Words(IReadOnlyCollection<string> except)
    {
        var words = new Dictionary<string, ArgumentWords>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            if (value.ValueKind != JsonValueKind.Null && !except.Contains(name, StringComparer.Ordinal))
            {
                words[name] = value.ValueKind == JsonValueKind.Array
                    ? ArgumentWords.Of([.. value.EnumerateArray().Select(item => Word(name, item))])
                    : ArgumentWords.Of(Word(name, value));
            }
        }

        return words;
    }

    private JsonElement? Find(string name) => values.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string Word(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw new ToolCallException($"'{name}' holds {value.GetRawText()}, but must be a text, a number, true or false, or a list of these."),
    };
}
