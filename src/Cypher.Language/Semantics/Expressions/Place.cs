namespace Cypher.Language.Semantics.Expressions;

/// <summary>Where an expression stands, as far as the rules on aggregation and patterns depend on it.</summary>
/// <param name="Aggregation">Whether an aggregation may stand here.</param>
/// <param name="Name">The place in the words of a message: <c>in `WHERE`</c>.</param>
/// <param name="IsPredicate">Whether a condition stands here, so that a pattern may.</param>
internal readonly record struct Place(AggregationRule Aggregation, string Name, bool IsPredicate)
{
    /// <summary>A column of WITH or RETURN, or a sort key of an aggregating projection.</summary>
    public static readonly Place Projection = new(AggregationRule.Allowed, string.Empty, IsPredicate: false);

    /// <summary>A value in a clause without aggregation.</summary>
    public static Place In(string clause) => new(AggregationRule.Forbidden, $"in `{clause}`", IsPredicate: false);

    /// <summary>The same place as a condition.</summary>
    public Place Condition => this with { IsPredicate = true };

    /// <summary>The same place as a value.</summary>
    public Place Value => this with { IsPredicate = false };

    /// <summary>A value within something that is evaluated for each element.</summary>
    public Place Within(string name) => this with
    {
        Aggregation = Aggregation == AggregationRule.Inside ? AggregationRule.Inside : AggregationRule.Forbidden,
        Name = $"in {name}",
        IsPredicate = false,
    };

    /// <summary>An argument of an aggregation.</summary>
    public Place InsideAggregation => this with { Aggregation = AggregationRule.Inside, IsPredicate = false };
}

/// <summary>Whether an aggregation may stand somewhere.</summary>
internal enum AggregationRule
{
    /// <summary>It may not.</summary>
    Forbidden,

    /// <summary>It may.</summary>
    Allowed,

    /// <summary>It may not, because this is the argument of another.</summary>
    Inside,
}
