using Cypher.Tck.Tests.Suite;
using Cypher.Tck.Tests.Values;

namespace Cypher.Tck.Tests;

/// <summary>The suite itself is read whole and understood.</summary>
public class SuiteTests
{
    private const int ScenariosOfTheSuite = 3897;

    [Fact]
    public void The_suite_has_all_its_scenarios()
    {
        Assert.SkipWhen(TckLocation.Folder is null, TckLocation.HowToGetIt);

        Assert.Equal(ScenariosOfTheSuite, TckRun.All.Count);
        Assert.Equal(ScenariosOfTheSuite, TckRun.All.Select(scenario => scenario.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_expected_value_can_be_read()
    {
        Assert.SkipWhen(TckLocation.Folder is null, TckLocation.HowToGetIt);

        var cells = TckRun.All
            .SelectMany(scenario => scenario.Steps)
            .SelectMany(step => step switch
            {
                ResultStep result => result.Table.Rows.Skip(1).SelectMany(row => row),
                ParametersStep parameters => parameters.Table.Rows.Select(row => row[1]),
                ProcedureStep procedure => procedure.Table.Rows.Skip(1).SelectMany(row => row),
                _ => [],
            })
            .Where(cell => cell.Length > 0)
            .ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(cells);
        Assert.All(cells, cell => Assert.NotNull(TckValueParser.Parse(cell)));
    }

    [Theory]
    [InlineData("[1, 2]", "[1.0, 2]", false)]
    [InlineData("[1, 2]", "[2, 1]", false)]
    [InlineData("{a: 1, b: [true]}", "{b: [true], a: 1}", true)]
    [InlineData("(:A:B {n: 1})", "(:B:A {n: 1})", true)]
    [InlineData("(:A {n: 1})", "(:A {n: 2})", false)]
    [InlineData("<(:A)-[:T]->(:B)>", "<(:A)<-[:T]-(:B)>", false)]
    [InlineData("NaN", "NaN", true)]
    [InlineData("'1'", "1", false)]
    [InlineData("null", "false", false)]
    public void Values_are_compared_strictly(string expected, string actual, bool same) =>
        Assert.Equal(same, new TckComparison(ignoresListOrder: false).AreSame(TckValueParser.Parse(expected), TckValueParser.Parse(actual)));

    [Fact]
    public void Lists_are_compared_without_their_order_where_the_step_says_so()
    {
        var comparison = new TckComparison(ignoresListOrder: true);

        Assert.True(comparison.AreSame(TckValueParser.Parse("[1, [2, 3]]"), TckValueParser.Parse("[[3, 2], 1]")));
        Assert.False(comparison.AreSame(TckValueParser.Parse("[1, 1, 2]"), TckValueParser.Parse("[1, 2, 2]")));
    }
}
