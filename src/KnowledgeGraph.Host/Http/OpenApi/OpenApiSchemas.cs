using System.Text.Json;

namespace KnowledgeGraph.Host.Http.OpenApi;

/// <summary>The shapes of answers.</summary>
internal static class OpenApiSchemas
{
    // A text, because that is how such schemas are read; it is checked as JSON whenever the document is made.
    private const string Text = """
        {
          "Problem": {"type": "object", "required": ["type", "title", "status", "detail"], "properties": {
            "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string"},
            "parameter": {"type": "string"}, "candidates": {"type": "array", "items": {"type": "string"}}, "line": {"type": "integer"}, "column": {"type": "integer"}}},
          "State": {"type": "object", "required": ["status"], "properties": {"status": {"type": "string"}}},
          "Status": {"type": "object", "required": ["database", "queries", "broken"], "properties": {
            "database": {"type": "object", "properties": {"product": {"type": "string"}, "version": {"type": "string"}, "address": {"type": "string"}}},
            "nodes": {"type": "object", "additionalProperties": {"type": "integer"}},
            "relationships": {"type": "object", "additionalProperties": {"type": "integer"}},
            "queries": {"type": "integer"},
            "broken": {"type": "array", "items": {"type": "object", "properties": {
              "query": {"type": "string"}, "file": {"type": ["string", "null"]}, "line": {"type": ["integer", "null"]}, "message": {"type": "string"},
              "servesLastGood": {"type": "boolean"}}}}}},
          "Parameter": {"type": "object", "required": ["name", "type", "list", "required"], "properties": {
            "name": {"type": "string"}, "type": {"enum": ["string", "entity", "integer", "decimal", "boolean", "edtf-date"]}, "list": {"type": "boolean"},
            "label": {"type": ["string", "null"]}, "required": {"type": "boolean"}, "default": {"type": ["string", "null"]},
            "enum": {"type": "array", "items": {"type": "string"}}, "doc": {"type": "string"}, "example": {"type": ["string", "null"]}}},
          "Query": {"type": "object", "required": ["name", "summary", "revision", "parameters", "columns", "links"], "properties": {
            "name": {"type": "string"}, "topic": {"type": "string"}, "summary": {"type": "string"}, "revision": {"type": "integer"},
            "parameters": {"type": "array", "items": {"$ref": "#/components/schemas/Parameter"}},
            "columns": {"type": "array", "items": {"type": "string"}}, "order": {"type": "array", "items": {"type": "string"}}, "cites": {"type": "boolean"},
            "links": {"type": "object", "properties": {"self": {"type": "string"}, "rows": {"type": "string"}}},
            "description": {"type": "string"}, "cypher": {"type": "string"}}},
          "QueryList": {"type": "object", "required": ["queries"], "properties": {"queries": {"type": "array", "items": {"$ref": "#/components/schemas/Query"}}}},
          "Passage": {"type": "object", "properties": {"id": {"type": "string"}, "text": {"type": "string"}, "start": {"type": "integer"}}},
          "Citation": {"type": "object", "required": ["fact", "claim", "quote", "document", "start", "end"], "properties": {
            "fact": {"type": "string"}, "claim": {"type": "string"}, "quote": {"type": "string"}, "document": {"type": "string"}, "documentId": {"type": "string"},
            "start": {"type": "integer"}, "end": {"type": "integer"}, "source": {"type": ["string", "null"]}, "passage": {"$ref": "#/components/schemas/Passage"}}},
          "Answer": {"type": "object", "required": ["query", "revision", "parameters", "columns", "rows", "truncated", "next"], "properties": {
            "query": {"type": "string"}, "revision": {"type": "integer"}, "parameters": {"type": "object"},
            "columns": {"type": "array", "items": {"type": "string"}},
            "rows": {"type": "array", "items": {"type": "object", "properties": {"citations": {"type": "array", "items": {"$ref": "#/components/schemas/Citation"}}}}},
            "truncated": {"type": "boolean"}, "next": {"type": ["string", "null"]}}},
          "EntityReference": {"type": "object", "required": ["id", "name", "labels"], "properties": {
            "id": {"type": "string"}, "name": {"type": "string"}, "labels": {"type": "array", "items": {"type": "string"}}}},
          "EntityList": {"type": "object", "required": ["entities"], "properties": {"entities": {"type": "array", "items": {
            "allOf": [{"$ref": "#/components/schemas/EntityReference"}, {"type": "object", "properties": {"matched": {"type": "string"}}}]}}}},
          "FactReference": {"type": "object", "required": ["id", "type"], "properties": {
            "id": {"type": "string"}, "type": {"type": "string"}, "date": {"type": ["string", "null"]}}},
          "Entity": {"allOf": [{"$ref": "#/components/schemas/EntityReference"}, {"type": "object", "required": ["names", "aliases", "properties", "edges", "facts", "truncated"], "properties": {
            "names": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}},
            "aliases": {"type": "array", "items": {"type": "string"}}, "properties": {"type": "object"},
            "edges": {"type": "array", "items": {"type": "object", "properties": {
              "id": {"type": "string"}, "type": {"type": "string"}, "direction": {"enum": ["in", "out"]}, "event": {"type": ["string", "null"]},
              "date": {"type": ["string", "null"]}, "entity": {"$ref": "#/components/schemas/EntityReference"}}}},
            "facts": {"type": "array", "items": {"$ref": "#/components/schemas/FactReference"}}, "truncated": {"type": "boolean"}}}]},
          "Fact": {"allOf": [{"$ref": "#/components/schemas/FactReference"}, {"type": "object", "required": ["properties", "roles", "claims"], "properties": {
            "properties": {"type": "object"},
            "roles": {"type": "array", "items": {"type": "object", "properties": {"role": {"type": "string"}, "entity": {"$ref": "#/components/schemas/EntityReference"}}}},
            "claims": {"type": "array", "items": {"allOf": [{"$ref": "#/components/schemas/Citation"}, {"type": "object", "properties": {
              "type": {"type": ["string", "null"]}, "polarity": {"type": ["string", "null"]}, "confidence": {"type": ["number", "null"]},
              "date": {"type": ["string", "null"]}, "language": {"type": ["string", "null"]}, "rule": {"type": ["string", "null"]}}}]}}}}]},
          "CypherRequest": {"type": "object", "required": ["query"], "additionalProperties": false, "properties": {
            "query": {"type": "string"}, "parameters": {"type": "object"}, "limit": {"type": "integer", "minimum": 1}}},
          "CypherAnswer": {"type": "object", "required": ["columns", "rows", "truncated"], "properties": {
            "columns": {"type": "array", "items": {"type": "string"}}, "rows": {"type": "array", "items": {"type": "object"}},
            "truncated": {"type": "boolean"}, "plan": {"type": ["string", "null"]}}}
        }
        """;

    /// <summary>Writes them as one object.</summary>
    public static void Write(Utf8JsonWriter json)
    {
        using var schemas = JsonDocument.Parse(Text);
        schemas.RootElement.WriteTo(json);
    }
}
