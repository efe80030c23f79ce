using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Headers;
using KnowledgeGraph.NamedQueries.Parameters;

namespace KnowledgeGraph.Host.Mcp;

/// <summary>Writes the JSON schema of a query's arguments from its header.</summary>
internal static class QueryToolSchema
{
    /// <summary>What the tool does, for a model to choose by.</summary>
    public static string Description(ServedQuery query)
    {
        var header = query.Query.Header;
        var text = new StringBuilder(header.Summary).Append('.');
        if (header.Description.Length > 0)
        {
            text.Append(' ').Append(header.Description);
        }

        text.Append(CultureInfo.InvariantCulture, $" Columns: {string.Join(", ", query.Columns)}.");
        if (header.Cite.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" {OpenFactTool.ToolName} takes the ids in {string.Join(", ", header.Cite)}.");
        }

        return text.ToString();
    }

    /// <summary>Writes the schema.</summary>
    public static void Write(Utf8JsonWriter json, QueryHeader header, int usualRows, int mostRows)
    {
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var parameter in header.Parameters)
        {
            Write(json, parameter);
        }

        json.WriteStartObject("cite");
        json.WriteString("type", "boolean");
        json.WriteString("description", "Add to each row the claims behind it: the quote, its document and place, and the passage around it.");
        json.WriteBoolean("default", false);
        json.WriteEndObject();
        json.WriteStartObject("limit");
        json.WriteString("type", "integer");
        json.WriteString("description", "The most rows to give; the answer says 'truncated' where there are more.");
        json.WriteNumber("minimum", 1);
        json.WriteNumber("maximum", mostRows);
        json.WriteNumber("default", usualRows);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (var parameter in header.Parameters.Where(parameter => parameter is { IsRequired: true, Default: null }))
        {
            json.WriteStringValue(parameter.Name);
        }

        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ParameterDefinition parameter)
    {
        json.WriteStartObject(parameter.Name);
        if (parameter.IsList)
        {
            json.WriteString("type", "array");
            json.WriteStartObject("items");
            WriteType(json, parameter);
            json.WriteEndObject();
        }
        else
        {
            WriteType(json, parameter);
        }

        json.WriteString("description", Description(parameter));
        if (parameter.Default is { } words)
        {
            json.WritePropertyName("default");
            WriteValue(json, parameter, words);
        }

        if (parameter.Example is { } example)
        {
            json.WriteStartArray("examples");
            WriteValue(json, parameter, example);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter json, ParameterDefinition parameter)
    {
        json.WriteString("type", parameter.Type switch
        {
            ParameterType.Integer => "integer",
            ParameterType.Decimal => "number",
            ParameterType.Boolean => "boolean",
            _ => "string",
        });
        if (parameter.Enum.Count > 0)
        {
            json.WriteStartArray("enum");
            foreach (var value in parameter.Enum)
            {
                WriteOne(json, parameter.Type, value);
            }

            json.WriteEndArray();
        }
    }

    private static string Description(ParameterDefinition parameter)
    {
        var kind = parameter.Type switch
        {
            ParameterType.Entity => $"{parameter.Label ?? "entity"} by id, name or alias in any language",
            ParameterType.EdtfDate => "date in EDTF such as 1858-05-28, 1857-04 or 1689",
            _ => string.Empty,
        };
        return parameter.Doc.Length == 0 ? kind : kind.Length == 0 ? parameter.Doc : $"{parameter.Doc} ({kind})";
    }

    private static void WriteValue(Utf8JsonWriter json, ParameterDefinition parameter, string words)
    {
        if (!parameter.IsList)
        {
            WriteOne(json, parameter.Type, words);
            return;
        }

        json.WriteStartArray();
        foreach (var item in words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            WriteOne(json, parameter.Type, item);
        }

        json.WriteEndArray();
    }

    private static void WriteOne(Utf8JsonWriter json, ParameterType type, string word)
    {
        if (type == ParameterType.Integer && long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            json.WriteNumberValue(whole);
        }
        else if (type == ParameterType.Decimal && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            json.WriteNumberValue(number);
        }
        else if (type == ParameterType.Boolean && bool.TryParse(word, out var flag))
        {
            json.WriteBooleanValue(flag);
        }
        else
        {
            json.WriteStringValue(word);
        }
    }
}
