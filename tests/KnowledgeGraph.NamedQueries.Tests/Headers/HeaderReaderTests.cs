using KnowledgeGraph.NamedQueries.Errors;
using KnowledgeGraph.NamedQueries.Headers;
using KnowledgeGraph.NamedQueries.Parameters;

namespace KnowledgeGraph.NamedQueries.Tests.Headers;

public class HeaderReaderTests
{
    private const string Good = """
        //+ name: sample
        //+ revision: 3
        //+ summary: A sample: with a colon
        //+ params:
        //+   from: {type: edtf-date, default: "1840", doc: "earliest, inclusive"}
        //+   kind: {type: string, enum: [territory, port], list: true}
        //+ order: [a, b]
        //+ page: 50
        //+ timeout: 10s
        //+ cite: [event]
        RETURN 1 AS a, 2 AS b
        """;

    [Fact]
    public void A_header_is_read_whole()
    {
        var header = HeaderReader.Read("treaties/sample.cypher", Good);
        Assert.Equal(("sample", 3, "A sample: with a colon", 50, 10.0), (header.Name, header.Revision, header.Summary, header.Page, header.Timeout.TotalSeconds));
        Assert.Equal(["a", "b"], header.Order);
        Assert.Equal(["event"], header.Cite);
        var from = header.Parameters[0];
        Assert.Equal(("from", ParameterType.EdtfDate, "1840", "earliest, inclusive"), (from.Name, from.Type, from.Default, from.Doc));
        Assert.Equal(["territory", "port"], header.Parameters[1].Enum);
        Assert.True(header.Parameters[1].IsList);
    }

    [Theory]
    [InlineData("//+ summary", "//+ sumary", "treaties/sample.cypher line 3: 'sumary' is not a key of a query's header. Did you mean 'summary'? The keys are name, revision, summary, description, params, order, page, timeout, cite.")]
    [InlineData("name: sample", "name: simple", "treaties/sample.cypher line 1: The query is called 'simple' and its file 'sample': they must be the same.")]
    [InlineData("revision: 3", "revision: three", "treaties/sample.cypher line 2: 'revision' is 'three', but must be a whole number above 0.")]
    [InlineData("type: edtf-date", "type: edtf", "treaties/sample.cypher line 5: Parameter 'from' needs a type: one of string, entity, integer, decimal, boolean, edtf-date.")]
    [InlineData("list: true", "lists: true", "treaties/sample.cypher line 6: 'lists' is not a key of a parameter. Did you mean 'list'? The keys are type, required, list, default, enum, label, doc, example.")]
    [InlineData("list: true", "list: yes", "treaties/sample.cypher line 6: 'list' is 'yes', but must be true or false.")]
    [InlineData("timeout: 10s", "timeout: 10", "treaties/sample.cypher line 9: 'timeout' is '10', but must be whole seconds such as 10s.")]
    [InlineData("\"earliest, inclusive\"", "earliest, inclusive", "treaties/sample.cypher line 5: Parameter 'from': 'inclusive' is not of the form key: value. Put words that hold a comma into double quotes.")]
    [InlineData("//+ page: 50", "//+ name: sample", "treaties/sample.cypher line 8: 'name' stands twice in the header.")]
    [InlineData("//+ summary: A sample: with a colon\n", "", "treaties/sample.cypher: The header has no 'summary'. Write a line '//+ summary: …' at the head of the file.")]
    [InlineData("//+ page: 50", "//+ page", "treaties/sample.cypher line 8: 'page' is not of the form 'key: value'.")]
    public void A_mistake_in_a_header_is_an_error_with_file_and_line(string good, string bad, string message)
    {
        var text = Good.Replace(good, bad, StringComparison.Ordinal);
        Assert.NotEqual(Good, text);
        var error = Assert.Throws<NamedQueryException>(() => HeaderReader.Read("treaties/sample.cypher", text));
        Assert.Equal(message, error.Message);
    }
}
