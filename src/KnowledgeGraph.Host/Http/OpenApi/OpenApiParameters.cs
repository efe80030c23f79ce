using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.NamedQueries.Parameters;

namespace KnowledgeGraph.Host.Http.OpenApi;

/// <summary>Writes parameters: those that query files declare with type, values, default and example, and the fixed ones.</summary>
internal sealed class OpenApiParameters(Utf8JsonWriter json)
{
    /// <summary>Writes a parameter of a query.</summary>
    public void Write(ParameterDefinition parameter)
    {
        Begin(parameter.Name, "query", parameter.Doc, parameter.IsRequired);
        if (parameter.IsList)
        {
            // a,b as well as a repeated name.
            json.WriteString("style", "form");
            json.WriteBoolean("explode", value: false);
        }

        json.WritePropertyName("schema");
        WriteSchema(parameter);
        if (parameter.Example is { } example)
        {
            WriteValue("example", parameter, example);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the parameters of a query as the schema of a body.</summary>
    public void WriteBody(IReadOnlyList<ParameterDefinition> parameters)
    {
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", value: false);
        json.WriteStartObject("properties");
        foreach (var parameter in parameters)
        {
            json.WritePropertyName(parameter.Name);
            WriteSchema(parameter);
        }

        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (var parameter in parameters.Where(parameter => parameter.IsRequired))
        {
            json.WriteStringValue(parameter.Name);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a part of the path.</summary>
    public void WritePath(string name, string description, string? example)
    {
        Begin(name, "path", description, isRequired: true);
        WriteTextSchema();
        WriteExample(example);
        json.WriteEndObject();
    }

    /// <summary>Writes a text.</summary>
    public void WriteText(string name, string description, string? example, bool isRequired)
    {
        Begin(name, "query", description, isRequired);
        WriteTextSchema();
        WriteExample(example);
        json.WriteEndObject();
    }

    /// <summary>Writes texts, the name repeated for each.</summary>
    public void WriteTexts(string name, string description, string example, int most)
    {
        Begin(name, "query", description, isRequired: false);
        json.WriteStartObject("schema");
        json.WriteString("type", "array");
        json.WriteNumber("maxItems", most);
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteString("example", example);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes a whole number.</summary>
    public void WriteNumber(string name, string description, int least, int most, int? fallback)
    {
        Begin(name, "query", description, isRequired: false);
        json.WriteStartObject("schema");
        json.WriteString("type", "integer");
        json.WriteNumber("minimum", least);
        json.WriteNumber("maximum", most);
        if (fallback is { } value)
        {
            json.WriteNumber("default", value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes true or false.</summary>
    public void WriteFlag(string name, string description)
    {
        Begin(name, "query", description, isRequired: false);
        json.WriteStartObject("schema");
        json.WriteString("type", "boolean");
        json.WriteBoolean("default", value: false);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes one of several words.</summary>
    public void WriteChoice(string name, string description, IReadOnlyList<string> words)
    {
        Begin(name, "query", description, isRequired: false);
        json.WriteStartObject("schema");
        json.WriteString("type", "string");
        WriteEnum(words);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Begin(string name, string place, string description, bool isRequired)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("in", place);
        json.WriteString("description", description);
        json.WriteBoolean("required", isRequired);
    }

    private void WriteTextSchema()
    {
        json.WriteStartObject("schema");
        json.WriteString("type", "string");
        json.WriteEndObject();
    }

    private void WriteExample(string? example)
    {
        if (example is not null)
        {
            json.WriteString("example", example);
        }
    }

    private void WriteSchema(ParameterDefinition parameter)
    {
        json.WriteStartObject();
        json.WriteString("description", parameter.Doc);
        if (parameter.Default is { } fallback)
        {
            WriteValue("default", parameter, fallback);
        }

        if (parameter.IsList)
        {
            json.WriteString("type", "array");
            json.WriteStartObject("items");
        }

        WriteType(parameter);
        if (parameter.IsList)
        {
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteType(ParameterDefinition parameter)
    {
        var (type, format) = parameter.Type switch
        {
            ParameterType.Integer => ("integer", "int64"),
            ParameterType.Decimal => ("number", "double"),
            ParameterType.Boolean => ("boolean", null),
            ParameterType.EdtfDate => ("string", "edtf"),
            ParameterType.Entity => ("string", "entity"),
            _ => ("string", (string?)null),
        };
        json.WriteString("type", type);
        if (format is not null)
        {
            json.WriteString("format", format);
        }

        if (parameter.Label is { } label)
        {
            json.WriteString("x-label", label);
        }

        if (parameter.Enum.Count > 0)
        {
            WriteEnum(parameter.Enum);
        }
    }

    private void WriteEnum(IReadOnlyList<string> words)
    {
        json.WriteStartArray("enum");
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private void WriteValue(string name, ParameterDefinition parameter, string words)
    {
        json.WritePropertyName(name);
        if (!parameter.IsList)
        {
            WriteWord(parameter.Type, words);
            return;
        }

        json.WriteStartArray();
        foreach (var word in words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            WriteWord(parameter.Type, word);
        }

        json.WriteEndArray();
    }

    private void WriteWord(ParameterType type, string word)
    {
        switch (type)
        {
            case ParameterType.Integer when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer):
                json.WriteNumberValue(integer);
                break;
            case ParameterType.Decimal when double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case ParameterType.Boolean when bool.TryParse(word, out var flag):
                json.WriteBooleanValue(flag);
                break;
            default:
                json.WriteStringValue(word);
                break;
        }
    }
}
