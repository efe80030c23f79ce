using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Writes claims as JSON Lines: <c>type</c>, <c>roles</c> (each <c>id</c>, <c>name</c>, <c>text</c>, <c>provisional</c>; <c>parties</c> a
/// list of those), <c>qualifiers</c> (a number, a word, or <c>id</c> and <c>text</c> where the text words it otherwise), <c>date</c> (EDTF), <c>polarity</c>, <c>confidence</c>, <c>quote</c>, <c>start</c>, <c>end</c>,
/// <c>language</c>, <c>rule</c>, and <c>file</c> where one is given.
/// </summary>
public static class ClaimWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes one claim a line.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="file">The file that they were read from, where claims of several files stand together.</param>
    public static void Write(IEnumerable<Claim> claims, TextWriter writer, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var claim in claims)
        {
            writer.Write(ToJson(claim, file));
            writer.Write('\n');
        }
    }

    /// <summary>One claim as one JSON object on one line.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="file">The file that it was read from; null where that is not told.</param>
    /// <returns>The JSON.</returns>
    public static string ToJson(Claim claim, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("type", claim.Type.Name);
            WriteRoles(json, claim);
            json.WriteStartObject("qualifiers");
            foreach (var (name, value) in claim.Qualifiers)
            {
                if (value.Number is { } number)
                {
                    json.WriteNumber(name, number);
                }
                else if (value.Words is { } words && words != value.Text)
                {
                    json.WriteStartObject(name);
                    json.WriteString("id", value.Text);
                    json.WriteString("text", words);
                    json.WriteEndObject();
                }
                else
                {
                    json.WriteString(name, value.Text);
                }
            }

            json.WriteEndObject();
            if (claim.Date is { } date)
            {
                json.WriteString("date", date.Edtf);
            }

            json.WriteString("polarity", claim.Polarity.ToString().ToLowerInvariant());
            json.WriteNumber("confidence", claim.Confidence);
            json.WriteString("quote", claim.Quotation.Words);
            json.WriteNumber("start", claim.Quotation.Start);
            json.WriteNumber("end", claim.Quotation.End);
            json.WriteString("language", claim.Language);
            json.WriteString("rule", claim.Rule);
            if (file is not null)
            {
                json.WriteString("file", file);
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteRoles(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject("roles");
        foreach (var definition in claim.Type.Roles)
        {
            var entities = claim.Roles.Where(filler => filler.Role == definition.Role).Select(filler => filler.Entity).ToList();
            if (entities.Count == 0)
            {
                continue;
            }

            json.WritePropertyName(definition.Role.Name());
            if (definition.Maximum > 1)
            {
                json.WriteStartArray();
                entities.ForEach(entity => WriteEntity(json, entity));
                json.WriteEndArray();
            }
            else
            {
                WriteEntity(json, entities[0]);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteEntity(Utf8JsonWriter json, EntityReference entity)
    {
        json.WriteStartObject();
        json.WriteString("id", entity.Id);
        json.WriteString("name", entity.Name);
        json.WriteString("text", entity.Text);
        json.WriteBoolean("provisional", entity.Provisional);
        json.WriteEndObject();
    }
}
