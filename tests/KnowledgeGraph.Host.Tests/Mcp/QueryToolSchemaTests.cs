using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Host.Mcp;
using KnowledgeGraph.NamedQueries.Catalogue;

namespace KnowledgeGraph.Host.Tests.Mcp;

public sealed class QueryToolSchemaTests
{
    private const string Query = """
        //+ name: sample
        //+ revision: 1
        //+ summary: A sample
        //+ params:
        //+   who: {type: entity, label: State, required: true, doc: whose it is, example: Qing China}
        //+   kinds: {type: string, list: true, enum: [port, right], default: "port,right"}
        //+   most: {type: integer, default: 7, doc: how many}
        //+   share: {type: decimal, example: 0.5}
        //+   sure: {type: boolean, default: true}
        //+   since: {type: edtf-date, required: true, default: 1840}
        RETURN 1 AS x
        """;

    [Fact]
    public void A_header_becomes_the_schema_of_a_call()
    {
        using var folder = new Running.WorkingFolder();
        folder.Write("sample.cypher", Query);
        var header = QueryCatalogue.Open(folder.Path).Get("sample").Header;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            QueryToolSchema.Write(json, header, 50, 1000);
        }

        using var schema = JsonDocument.Parse(Encoding.UTF8.GetString(buffer.WrittenSpan));
        var properties = schema.RootElement.GetProperty("properties");
        Assert.Equal("""{"type":"string","description":"whose it is (State by id, name or alias in any language)","examples":["Qing China"]}""", Compact(properties.GetProperty("who")));
        Assert.Equal("""{"type":"array","items":{"type":"string","enum":["port","right"]},"description":"","default":["port","right"]}""", Compact(properties.GetProperty("kinds")));
        Assert.Equal("""{"type":"integer","description":"how many","default":7}""", Compact(properties.GetProperty("most")));
        Assert.Equal("""{"type":"number","description":"","examples":[0.5]}""", Compact(properties.GetProperty("share")));
        Assert.Equal("""{"type":"boolean","description":"","default":true}""", Compact(properties.GetProperty("sure")));
        Assert.Equal("""{"type":"string","description":"date in EDTF such as 1858-05-28, 1857-04 or 1689","default":"1840"}""", Compact(properties.GetProperty("since")));
        Assert.Equal(["who"], schema.RootElement.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(1000, properties.GetProperty("limit").GetProperty("maximum").GetInt32());
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
