using System.Text.Json;
using KnowledgeGraph.Host.Http.Json;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Citations;
using KnowledgeGraph.NamedQueries.Provenance;
using KnowledgeGraph.NamedQueries.Running;
using KnowledgeGraph.NamedQueries.Values;
using PropertyGraph;

namespace KnowledgeGraph.Host.Http.Rows;

/// <summary>Writes the answer of a named query as JSON.</summary>
internal static class AnswerJson
{
    private const int FlushAt = 1 << 15;

    /// <summary>Writes the answer as one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cite">Whether citations were asked for.</param>
    /// <param name="next">The address of the next page; null where there is none.</param>
    public static void Write(Utf8JsonWriter json, NamedQueryAnswer answer, bool cite, string? next)
    {
        json.WriteStartObject();
        json.WriteString("query", answer.Query.Name);
        json.WriteNumber("revision", answer.Query.Header.Revision);
        WriteParameters(json, answer.Query, answer.Parameters);
        JsonResponse.WriteTexts(json, "columns", answer.Columns);
        json.WriteStartArray("rows");
        for (var i = 0; i < answer.Rows.Count; i++)
        {
            // What was written for the digest need not be written again.
            if (answer.Lines is { IsPlain: true } lines && !cite)
            {
                json.WriteRawValue(lines.Line(i), skipInputValidation: true);
            }
            else
            {
                WriteRow(json, answer.Columns, answer.Rows[i], cite);
            }

            if (json.BytesPending > FlushAt)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
        json.WriteBoolean("truncated", answer.IsTruncated);
        JsonResponse.WriteText(json, "next", next);
        if (answer.Provenance is { } provenance)
        {
            Write(json, provenance);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AnswerProvenance provenance)
    {
        json.WriteStartObject("provenance");
        json.WriteString("snapshot", provenance.Snapshot);
        json.WriteString("result", provenance.Result);
        json.WriteString("tool", provenance.Tool);
        json.WriteString("citation", provenance.Citation);
        json.WriteEndObject();
    }

    /// <summary>Writes one row as an object.</summary>
    public static void WriteRow(Utf8JsonWriter json, IReadOnlyList<string> columns, NamedQueryRow row, bool cite)
    {
        json.WriteStartObject();
        for (var i = 0; i < columns.Count; i++)
        {
            json.WritePropertyName(columns[i]);
            ValueJson.Plain.Write(json, row.Row[i]);
        }

        if (cite)
        {
            json.WriteStartArray("citations");
            foreach (var citation in row.Citations)
            {
                Write(json, citation);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteParameters(Utf8JsonWriter json, NamedQuery query, IReadOnlyDictionary<string, GraphValue> values)
    {
        json.WriteStartObject("parameters");
        foreach (var parameter in query.Header.Parameters)
        {
            json.WritePropertyName(parameter.Name);
            ValueJson.Plain.Write(json, values[parameter.Name]);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Citation citation)
    {
        json.WriteStartObject();
        json.WriteString("fact", citation.Fact);
        json.WriteString("claim", citation.Claim);
        json.WriteString("quote", citation.Quote);
        json.WriteString("document", citation.Document);
        json.WriteString("documentId", citation.DocumentId);
        json.WriteNumber("start", citation.Start);
        json.WriteNumber("end", citation.End);
        JsonResponse.WriteText(json, "source", citation.Source);
        JsonResponse.WriteText(json, "language", citation.Language);
        json.WriteStartObject("passage");
        json.WriteString("id", citation.Passage.Id);
        json.WriteString("text", citation.Passage.Text);
        json.WriteNumber("start", citation.Passage.Start);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
