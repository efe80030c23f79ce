using Cypher.Engine.Functions.Aggregation;

namespace Cypher.Engine.Functions;

/// <summary>Functions that make one value of the values of many rows. Nulls do not count; DISTINCT counts equal values once.</summary>
internal static class AggregateFunctions
{
    public static IEnumerable<FunctionDefinition> All { get; } =
    [
        Define("avg", "avg(value :: INTEGER | FLOAT | DURATION) :: FLOAT | DURATION", site => new AverageAccumulator(site),
            "The mean; null of nothing.", "UNWIND [1, 2, 6] AS x RETURN avg(x)", "3.0"),
        Define("collect", "collect(value :: ANY) :: LIST<ANY>", _ => new CollectAccumulator(),
            "The values as a list.", "UNWIND [1, null, 2] AS x RETURN collect(x)", "[1, 2]"),
        Define("count", "count(value :: ANY) :: INTEGER", _ => new CountAccumulator(),
            "How many values are not null; count(*) counts rows.", "UNWIND [1, null, 1] AS x RETURN count(DISTINCT x)", "1"),
        Define("max", "max(value :: ANY) :: ANY", _ => new ExtremeAccumulator(1),
            "The greatest value in the order of ORDER BY; null of nothing.", "UNWIND [1648, 1815] AS x RETURN max(x)", "1815"),
        Define("min", "min(value :: ANY) :: ANY", _ => new ExtremeAccumulator(-1),
            "The least value in the order of ORDER BY; null of nothing.", "UNWIND [1648, 1815] AS x RETURN min(x)", "1648"),
        Define("percentileCont", "percentileCont(value :: INTEGER | FLOAT, percentile :: INTEGER | FLOAT) :: INTEGER | FLOAT", site => new PercentileAccumulator(site, isContinuous: true),
            "The value below which a share of the values lies, interpolated where it lies between two; null of nothing.",
            "UNWIND [10, 20, 30, 40] AS x RETURN percentileCont(x, 0.5)", "25.0"),
        Define("percentileDisc", "percentileDisc(value :: INTEGER | FLOAT, percentile :: INTEGER | FLOAT) :: INTEGER | FLOAT", site => new PercentileAccumulator(site, isContinuous: false),
            "The least of the values that a share of them does not exceed; null of nothing.",
            "UNWIND [10, 20, 30, 40] AS x RETURN percentileDisc(x, 0.5)", "20"),
        Define("stDev", "stDev(value :: INTEGER | FLOAT) :: FLOAT", site => new DeviationAccumulator(site, isPopulation: false),
            "The standard deviation of a sample; null of nothing.", "UNWIND [1, 2, 3] AS x RETURN stDev(x)", "1.0"),
        Define("stDevP", "stDevP(value :: INTEGER | FLOAT) :: FLOAT", site => new DeviationAccumulator(site, isPopulation: true),
            "The standard deviation of a whole population; null of nothing.", "UNWIND [2, 4, 4, 4, 5, 5, 7, 9] AS x RETURN stDevP(x)", "2.0"),
        Define("sum", "sum(value :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION", site => new SumAccumulator(site),
            "The sum; 0 of nothing.", "UNWIND [1, 2, 3] AS x RETURN sum(x)", "6"),
    ];

    private static FunctionDefinition Define(
        string name, string signature, Func<AggregateSite, ValueAccumulator> start, string summary, string example, string result) => new()
        {
            Name = name,
            Category = FunctionCategory.Aggregating,
            Signature = signature,
            StartAggregation = start,
            Summary = summary,
            Example = example,
            ExampleResult = result,
        };
}
