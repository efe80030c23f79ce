using System.Text.Json;
using KnowledgeGraph.Host.Http.Json;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Parameters;

namespace KnowledgeGraph.Host.Http.Queries;

/// <summary>Writes what a query is.</summary>
internal static class QueryJson
{
    /// <summary>The address of a query.</summary>
    public static string Address(string name) => "/queries/" + Uri.EscapeDataString(name);

    /// <summary>The address of its rows.</summary>
    public static string RowsAddress(string name) => Address(name) + "/rows";

    /// <summary>Writes a query; its text too where that is asked for.</summary>
    public static void Write(Utf8JsonWriter json, ServedQuery served, bool withText)
    {
        var query = served.Query;
        json.WriteStartObject();
        json.WriteString("name", query.Name);
        json.WriteString("topic", query.Topic);
        json.WriteString("summary", query.Header.Summary);
        json.WriteNumber("revision", query.Header.Revision);
        json.WriteStartArray("parameters");
        foreach (var parameter in query.Header.Parameters)
        {
            Write(json, parameter);
        }

        json.WriteEndArray();
        JsonResponse.WriteTexts(json, "columns", served.Columns);
        JsonResponse.WriteTexts(json, "order", query.Header.Order);
        json.WriteBoolean("cites", query.Header.Cite.Count > 0);
        json.WriteStartObject("links");
        json.WriteString("self", Address(query.Name));
        json.WriteString("rows", RowsAddress(query.Name));
        json.WriteEndObject();
        if (withText)
        {
            json.WriteString("description", query.Header.Description);
            json.WriteString("cypher", query.Cypher);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ParameterDefinition parameter)
    {
        json.WriteStartObject();
        json.WriteString("name", parameter.Name);
        json.WriteString("type", parameter.Type.Name());
        json.WriteBoolean("list", parameter.IsList);
        JsonResponse.WriteText(json, "label", parameter.Label);
        json.WriteBoolean("required", parameter.IsRequired);
        JsonResponse.WriteText(json, "default", parameter.Default);
        JsonResponse.WriteTexts(json, "enum", parameter.Enum);
        json.WriteString("doc", parameter.Doc);
        JsonResponse.WriteText(json, "example", parameter.Example);
        json.WriteEndObject();
    }
}
