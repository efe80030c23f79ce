using System.Text.Json;

namespace KnowledgeGraph.Host.Http.Tests.Fuzz;

/// <summary>Checks a value against the part of JSON Schema that the service's own document uses.</summary>
public sealed class SchemaCheck(JsonElement document)
{
    /// <summary>What is wrong with a value, with its place; null where nothing is.</summary>
    public string? Find(JsonElement value, JsonElement schema, string place = "$")
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Find(value, document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]), place);
        }

        if (schema.TryGetProperty("allOf", out var all))
        {
            return all.EnumerateArray().Select(part => Find(value, part, place)).FirstOrDefault(problem => problem is not null);
        }

        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => word.GetRawText() == value.GetRawText()))
        {
            return $"{place} is {value.GetRawText()}, none of {words.GetRawText()}";
        }

        return WrongType(value, schema) ? $"{place} is {value.ValueKind}, not {schema.GetProperty("type").GetRawText()}" : FindInside(value, schema, place);
    }

    private string? FindInside(JsonElement value, JsonElement schema, string place)
    {
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            return value.EnumerateArray().Select((item, index) => Find(item, items, $"{place}[{index}]")).FirstOrDefault(problem => problem is not null);
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (schema.TryGetProperty("required", out var required)
            && required.EnumerateArray().FirstOrDefault(name => !value.TryGetProperty(name.GetString()!, out _)) is { ValueKind: JsonValueKind.String } missing)
        {
            return $"{place} has no {missing.GetString()}";
        }

        foreach (var member in value.EnumerateObject())
        {
            var inner = schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(member.Name, out var known) ? known
                : schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object ? others
                : (JsonElement?)null;
            if (inner is { } one && Find(member.Value, one, $"{place}.{member.Name}") is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static bool WrongType(JsonElement value, JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return false;
        }

        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(name => name.GetString()) : [type.GetString()];
        return !names.Any(name => (name, value.ValueKind) is ("string", JsonValueKind.String) or ("null", JsonValueKind.Null) or ("array", JsonValueKind.Array) or ("object", JsonValueKind.Object)
            or ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) || (name == "integer" && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _)));
    }
}
