using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PropertyGraph.Neo4j.TypedJson;

namespace PropertyGraph.Neo4j.QueryApi;

/// <summary>Writes the bodies of requests. Servers before 2026.08 want <c>statement</c> first.</summary>
internal static class RequestBody
{
    /// <summary>
    /// A parameter beside those of the statement that names the transaction. The server lists it in <c>SHOW TRANSACTIONS</c>, which
    /// is the only way to find a transaction of the Query API again in order to stop what it runs.
    /// </summary>
    public const string TransactionMark = "kgTransactionMark";

    private static readonly JsonWriterOptions Options = new() { MaxDepth = 8192, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Nothing: keeps a transaction alive, or commits it.</summary>
    public static HttpContent Empty() => Content(MediaTypes.TypedJson, json =>
    {
        json.WriteStartObject();
        json.WriteEndObject();
    });

    public static HttpContent Begin(AccessMode mode, TransactionOptions wishes, IReadOnlyCollection<string> bookmarks) => Content(MediaTypes.TypedJson, json =>
    {
        json.WriteStartObject();
        json.WriteString("accessMode", mode == AccessMode.Read ? "Read" : "Write");
        if (wishes.Timeout is { } timeout)
        {
            // Obeyed from 2026.04 on; the client keeps watch itself because 5.26 accepts it and goes on.
            json.WriteNumber("maxExecutionTime", (long)Math.Ceiling(timeout.TotalSeconds));
        }

        if (bookmarks.Count > 0)
        {
            json.WriteStartArray("bookmarks");
            foreach (var bookmark in bookmarks)
            {
                json.WriteStringValue(bookmark);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    });

    /// <summary>A statement that only reads, in a transaction of its own.</summary>
    public static HttpContent Reading(string query) => Content(MediaTypes.PlainJson, json =>
    {
        json.WriteStartObject();
        json.WriteString("statement", query);
        json.WriteString("accessMode", "Read");
        json.WriteEndObject();
    });

    public static HttpContent Statement(string query, IReadOnlyDictionary<string, GraphValue>? parameters, string mark)
    {
        // Plain JSON is a third of the bytes and of the server's work; the typed form only where plain would lose something.
        var plain = parameters is null || parameters.Values.All(PlainJsonWriter.Keeps);
        return Content(plain ? MediaTypes.PlainJson : MediaTypes.TypedJson, json =>
        {
            json.WriteStartObject();
            json.WriteString("statement", UnicodeText.Checked(query));
            json.WriteStartObject("parameters");
            foreach (var (name, value) in parameters ?? MapValue.Empty)
            {
                json.WritePropertyName(UnicodeText.Checked(name));
                Write(json, value, plain);
            }

            json.WritePropertyName(TransactionMark);
            Write(json, new StringValue(mark), plain);
            json.WriteEndObject();
            json.WriteBoolean("includeCounters", true);
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, GraphValue value, bool plain)
    {
        if (plain)
        {
            PlainJsonWriter.Write(json, value);
        }
        else
        {
            TypedJsonWriter.Write(json, value);
        }
    }

    private static ByteArrayContent Content(string mediaType, Action<Utf8JsonWriter> body)
    {
        using var buffer = new MemoryStream();
        try
        {
            using var writer = new Utf8JsonWriter(buffer, Options);
            body(writer);
        }
        catch (InvalidOperationException exception)
        {
            throw new GraphException(
                new GraphError(GraphErrorCodes.Argument, $"A parameter nests too deep to be sent; {Options.MaxDepth / 4} levels are allowed."), exception);
        }

        var content = new ByteArrayContent(buffer.GetBuffer(), 0, (int)buffer.Length);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return content;
    }
}
