using System.Text.Json;
using KnowledgeGraph.Host.Http.Json;
using KnowledgeGraph.NamedQueries.Lookups;
using KnowledgeGraph.NamedQueries.Values;
using PropertyGraph;

namespace KnowledgeGraph.Host.Http.Entities;

/// <summary>Writes entities and what surrounds them.</summary>
internal static class EntityJson
{
    /// <summary>Writes id, name and labels as an object.</summary>
    public static void Write(Utf8JsonWriter json, EntityReference entity)
    {
        json.WriteStartObject();
        WriteReference(json, entity);
        json.WriteEndObject();
    }

    /// <summary>Writes an entity that was found.</summary>
    public static void Write(Utf8JsonWriter json, EntityMatch match)
    {
        json.WriteStartObject();
        WriteReference(json, match.Entity);
        json.WriteString("matched", match.Matched);
        json.WriteEndObject();
    }

    /// <summary>Writes an entity with its edges and facts.</summary>
    public static void Write(Utf8JsonWriter json, EntityDetails details)
    {
        json.WriteStartObject();
        WriteReference(json, details.Entity);
        json.WriteStartObject("names");
        foreach (var (language, name) in details.Names)
        {
            // A list, because a language may come to have several.
            JsonResponse.WriteTexts(json, language, [name]);
        }

        json.WriteEndObject();
        JsonResponse.WriteTexts(json, "aliases", details.Aliases);
        WriteProperties(json, details.Properties);
        json.WriteStartArray("edges");
        foreach (var edge in details.Edges)
        {
            Write(json, details.Entity.Id, edge);
        }

        json.WriteEndArray();
        json.WriteStartArray("facts");
        foreach (var fact in details.Facts)
        {
            json.WriteStartObject();
            WriteReference(json, fact);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("truncated", details.IsTruncated);
        json.WriteEndObject();
    }

    /// <summary>Writes id, type and date into the object that is open.</summary>
    public static void WriteReference(Utf8JsonWriter json, FactReference fact)
    {
        json.WriteString("id", fact.Id);
        json.WriteString("type", fact.Type);
        JsonResponse.WriteText(json, "date", fact.Date);
    }

    /// <summary>Writes properties as an object.</summary>
    public static void WriteProperties(Utf8JsonWriter json, IReadOnlyDictionary<string, GraphValue> properties)
    {
        json.WriteStartObject("properties");
        foreach (var (key, value) in properties)
        {
            json.WritePropertyName(key);
            ValueJson.Plain.Write(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, EntityReference entity)
    {
        json.WriteString("id", entity.Id);
        json.WriteString("name", entity.Name);
        JsonResponse.WriteTexts(json, "labels", entity.Labels);
    }

    // Plain edges have no id of their own in the graph; their ends, type and fact tell them apart on every database.
    private static void Write(Utf8JsonWriter json, string here, EntityEdge edge)
    {
        var (from, to) = edge.IsOutgoing ? (here, edge.Entity.Id) : (edge.Entity.Id, here);
        json.WriteStartObject();
        json.WriteString("id", $"{from}|{edge.Type}|{to}|{edge.Event}");
        json.WriteString("type", edge.Type);
        json.WriteString("direction", edge.IsOutgoing ? "out" : "in");
        JsonResponse.WriteText(json, "event", edge.Event);
        JsonResponse.WriteText(json, "date", edge.Date);
        json.WritePropertyName("entity");
        Write(json, edge.Entity);
        json.WriteEndObject();
    }
}
