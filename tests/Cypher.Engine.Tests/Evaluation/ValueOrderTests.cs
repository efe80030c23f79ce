using Cypher.Engine.Evaluation.Values;
using PropertyGraph;

namespace Cypher.Engine.Tests.Evaluation;

public class ValueOrderTests
{
    /// <summary>One of each kind and some of most, in the order of ORDER BY.</summary>
    private static readonly string[] InOrder =
    [
        "{}", "{a: 1}", "{a: 2}", "{b: 0}", "{a: 1, b: 2}",
        "[]", "[{}]", "[1]", "[1, 2]", "[2]", "[null]",
        "datetime('2024-01-01T00:00+01:00')", "datetime('2024-01-01T00:00Z')",
        "localdatetime('2024-01-01T00:00')", "date('1815-06-09')", "date('2024-01-01')",
        "time('10:00+01:00')", "time('09:30Z')", "localtime('09:00')",
        "duration('P29D')", "duration('P1M')", "duration('P31D')",
        "''", "'A'", "'B'", "'a'", "'ä'", "'\\uE000'", "'😀'",
        "false", "true",
        "-1.0 / 0", "-1", "0", "0.5", "1", "9007199254740992.0", "9007199254740993", "1.0 / 0", "0.0 / 0.0",
        "null",
    ];

    [Fact]
    public void Values_of_all_kinds_have_one_order()
    {
        var values = InOrder.Select(text => ExpressionHarness.Evaluate(text)).ToList();

        for (var i = 0; i < values.Count; i++)
        {
            for (var j = 0; j < values.Count; j++)
            {
                Assert.True(
                    Math.Sign(ValueOrder.Instance.Compare(values[i], values[j])) == i.CompareTo(j),
                    $"{InOrder[i]} and {InOrder[j]} compare as {ValueOrder.Instance.Compare(values[i], values[j])}");
            }
        }
    }

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("0.0", "-0.0")]
    [InlineData("null", "null")]
    [InlineData("0.0 / 0.0", "-(0.0 / 0.0)")]
    [InlineData("[1, null, {a: 2.0}]", "[1.0, null, {a: 2}]")]
    [InlineData("{a: 1, b: null}", "{b: null, a: 1.0}")]
    [InlineData("9007199254740992", "9007199254740992.0")]
    public void What_is_the_same_for_grouping_has_the_same_hash(string one, string other)
    {
        var left = ExpressionHarness.Evaluate(one);
        var right = ExpressionHarness.Evaluate(other);

        Assert.True(ValueEquivalence.Instance.Equals(left, right));
        Assert.Equal(ValueEquivalence.Instance.GetHashCode(left), ValueEquivalence.Instance.GetHashCode(right));
    }

    [Theory]
    [InlineData("9007199254740993", "9007199254740992.0")]
    [InlineData("1", "'1'")]
    [InlineData("[1]", "[1, null]")]
    [InlineData("{a: 1}", "{a: 1, b: null}")]
    [InlineData("false", "null")]
    [InlineData("date('2024-01-01')", "localdatetime('2024-01-01')")]
    public void What_differs_is_not_grouped(string one, string other) =>
        Assert.False(ValueEquivalence.Instance.Equals(ExpressionHarness.Evaluate(one), ExpressionHarness.Evaluate(other)));

    [Fact]
    public void Equivalence_and_order_agree_on_what_is_the_same()
    {
        var values = InOrder.Select(text => ExpressionHarness.Evaluate(text)).ToList();

        Assert.Equal(values.Count, values.ToHashSet<GraphValue>(ValueEquivalence.Instance).Count);
    }
}
