using KnowledgeGraph.Host.Console.Output;
using PropertyGraph;

namespace KnowledgeGraph.Host.Tests.Output;

public sealed class RowWriterTests
{
    private static readonly string[] Columns = ["name", "count", "value"];

    private static readonly NodeValue Russia = new("n1", ["State", "Entity"], Map(("name", new StringValue("Rußland")), ("since", IntegerValue.Of(1721))));
    private static readonly NodeValue China = new("n2", ["State"], Map(("name", new StringValue("清"))));
    private static readonly RelationshipValue Ceded = new("r1", "n2", "n1", "CEDED_TERRITORY_TO", Map(("date", new StringValue("1858-05-28"))));

    private static readonly GraphValue[][] Rows =
    [
        [new StringValue("Vertrag von Aigun"), IntegerValue.Of(1858), NullValue.Instance],
        [new StringValue("北京條約"), IntegerValue.Of(7), new FloatValue(0.5)],
        [new StringValue("a|b, \"c\"\nd"), IntegerValue.Of(-1), BooleanValue.True],
        [new StringValue(string.Empty), IntegerValue.Of(long.MaxValue), new ListValue([new StringValue("x"), NullValue.Instance, IntegerValue.Of(2)])],
        [new StringValue(" padded\t"), NullValue.Instance, Russia],
    ];

    [Fact]
    public void A_table_is_aligned_by_cells_of_the_terminal_and_breaks_no_line() =>
        Assert.Equal(
            """
            name                             count  value
            ─────────────────  ───────────────────  ──────────────────────────────────────────────
            Vertrag von Aigun                 1858
            北京條約                             7  0.5
            a|b, "c"\nd                         -1  true
                               9223372036854775807  x, null, 2
             padded\t                               (:State:Entity {name: 'Rußland', since: 1721})

            """,
            Written(OutputFormat.Table, Rows));

    [Fact]
    public void A_table_on_a_terminal_folds_long_cells_between_words()
    {
        GraphValue[] row = [new StringValue("the left bank of the Amur from the Argun to the sea"), IntegerValue.Of(3), new StringValue("清")];
        Assert.Equal(
            """
            name              count  value
            ────────────────  ─────  ─────
            the left bank of      3  清
            the Amur from
            the Argun to the
            sea

            """,
            Written(OutputFormat.Table, [row], width: 30));
    }

    [Fact]
    public void A_table_elsewhere_keeps_a_row_on_one_line_and_cuts_nothing()
    {
        var text = new string('x', 5000);
        Assert.Contains(text, Written(OutputFormat.Table, [[new StringValue(text), NullValue.Instance, NullValue.Instance]]).Split('\n')[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_rows_still_names_its_columns() =>
        Assert.Equal("name  count  value\n────  ─────  ─────\n", Written(OutputFormat.Table, []));

    [Fact]
    public void A_table_longer_than_what_is_measured_keeps_every_row()
    {
        var rows = Enumerable.Range(0, TableWriter.RowsToMeasure + 10).Select(i => new GraphValue[] { IntegerValue.Of(i), NullValue.Instance, NullValue.Instance });
        var lines = Written(OutputFormat.Table, rows).Split('\n');
        Assert.Equal(TableWriter.RowsToMeasure + 13, lines.Length);
        Assert.Equal("1009", lines[^2].Trim());
    }

    [Fact]
    public void Json_has_numbers_as_numbers_and_nodes_as_objects() =>
        Assert.Equal(
            """
            [
              {"name":"Vertrag von Aigun","count":1858,"value":null},
              {"name":"北京條約","count":7,"value":0.5},
              {"name":"a|b, \"c\"\nd","count":-1,"value":true},
              {"name":"","count":9223372036854775807,"value":["x",null,2]},
              {"name":" padded\t","count":null,"value":{"elementId":"n1","labels":["Entity","State"],"properties":{"name":"Rußland","since":1721}}}
            ]

            """,
            Written(OutputFormat.Json, Rows));

    [Fact]
    public void Json_without_rows_is_an_empty_array() => Assert.Equal("[]\n", Written(OutputFormat.Json, []));

    [Fact]
    public void Json_lines_are_one_object_a_line() =>
        Assert.Equal(
            """
            {"name":"a","count":1,"value":"NaN"}
            {"name":"b","count":2,"value":"P1Y2M"}

            """,
            Written(OutputFormat.JsonLines, [[new StringValue("a"), IntegerValue.Of(1), new FloatValue(double.NaN)], [new StringValue("b"), IntegerValue.Of(2), new DurationValue(14, 0, 0, 0)]]));

    [Fact]
    public void Json_has_paths_and_relationships_as_objects() =>
        Assert.Equal(
            """{"path":{"nodes":[{"elementId":"n2","labels":["State"],"properties":{"name":"清"}},{"elementId":"n1","labels":["Entity","State"],"properties":{"name":"Rußland","since":1721}}],"relationships":[{"elementId":"r1","type":"CEDED_TERRITORY_TO","startElementId":"n2","endElementId":"n1","properties":{"date":"1858-05-28"}}]}}""",
            JsonValues.Row(["path"], [new PathValue([China, Russia], [Ceded])]));

    [Fact]
    public void Csv_follows_the_standard_and_tells_null_from_the_empty_string() =>
        Assert.Equal(
            "name,count,value\r\n"
            + "Vertrag von Aigun,1858,\r\n"
            + "北京條約,7,0.5\r\n"
            + "\"a|b, \"\"c\"\"\nd\",-1,true\r\n"
            + "\"\",9223372036854775807,\"[\"\"x\"\",null,2]\"\r\n"
            + "\" padded\t\",,\"{\"\"elementId\"\":\"\"n1\"\",\"\"labels\"\":[\"\"Entity\"\",\"\"State\"\"],\"\"properties\"\":{\"\"name\"\":\"\"Rußland\"\",\"\"since\"\":1721}}\"\r\n",
            Written(OutputFormat.Csv, Rows));

    [Fact]
    public void Markdown_escapes_what_would_be_markup() =>
        Assert.Equal(
            """
            | name | count | value |
            | --- | ---: | --- |
            | a\|b, "c"<br>d \<i\> \*x\* | -1 | true |

            """.Replace("\\<i\\>", "\\<i>", StringComparison.Ordinal),
            Written(OutputFormat.Markdown, [[new StringValue("a|b, \"c\"\nd <i> *x*"), IntegerValue.Of(-1), BooleanValue.True]]));

    [Fact]
    public void No_format_lets_a_value_drive_the_terminal()
    {
        GraphValue[] row = [new StringValue("\u001b[31mred\u0007\u202Eevil"), NullValue.Instance, NullValue.Instance];
        foreach (var format in new[] { OutputFormat.Table, OutputFormat.Markdown, OutputFormat.Json, OutputFormat.JsonLines })
        {
            Assert.DoesNotContain('\u001b', Written(format, [row]));
        }
    }

    private static string Written(OutputFormat format, IEnumerable<GraphValue[]> rows, int? width = null)
    {
        var output = new StringWriter { NewLine = "\n" };
        var writer = RowWriter.Create(format, output, width);
        writer.Begin(Columns);
        foreach (var row in rows)
        {
            writer.Write(row);
        }

        writer.End();
        return output.ToString();
    }

    private static Dictionary<string, GraphValue> Map(params (string Key, GraphValue Value)[] entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
