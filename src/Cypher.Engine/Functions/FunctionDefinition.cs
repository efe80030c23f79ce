namespace Cypher.Engine.Functions;

/// <summary>What a function makes of its arguments.</summary>
internal delegate PropertyGraph.GraphValue FunctionBody(FunctionInvocation call);

/// <summary>One entry of the catalogue of functions: everything that the checker, the compiler and the reference page need.</summary>
internal sealed record FunctionDefinition
{
    /// <summary>The name, spelled as the reference page spells it; queries may spell it in any case.</summary>
    public required string Name { get; init; }

    /// <summary>The heading of the reference page under which it stands.</summary>
    public required FunctionCategory Category { get; init; }

    /// <summary>
    /// How it is called and what it gives, for example <c>left(text :: STRING, length :: INTEGER) :: STRING</c>. What the
    /// checker knows of the function is read from this text; see <see cref="SignatureText"/>.
    /// </summary>
    public required string Signature { get; init; }

    /// <summary>One sentence for people.</summary>
    public required string Summary { get; init; }

    /// <summary>A query that shows it; it runs as a test.</summary>
    public required string Example { get; init; }

    /// <summary>What the example gives, as a literal.</summary>
    public required string ExampleResult { get; init; }

    /// <summary>Whether equal arguments give equal values for as long as a statement runs.</summary>
    public bool IsDeterministic { get; init; } = true;

    /// <summary>Whether chance decides its value; such a function cannot stand inside an aggregate.</summary>
    public bool IsRandom { get; init; }

    /// <summary>
    /// Whether arguments of a wrong type are an error of the running query even where the text shows it: openCypher wants
    /// it so of range().
    /// </summary>
    public bool ChecksTypesWhenRun { get; init; }

    /// <summary>Whether null for any argument gives null without asking the function.</summary>
    public bool NullGivesNull { get; init; } = true;

    /// <summary>What it does; null for aggregates.</summary>
    public FunctionBody? Body { get; init; }

    /// <summary>Starts the aggregation of one group; null for other functions.</summary>
    public Func<AggregateSite, Aggregation.ValueAccumulator>? StartAggregation { get; init; }

    /// <summary>Whether it aggregates rows.</summary>
    public bool IsAggregate => StartAggregation is not null;
}

/// <summary>The groups of functions on the reference page.</summary>
internal enum FunctionCategory
{
    /// <summary>Single values of entities, lists and others.</summary>
    Scalar,

    /// <summary>Tests that give a truth value.</summary>
    Predicate,

    /// <summary>Lists.</summary>
    List,

    /// <summary>Strings.</summary>
    String,

    /// <summary>From one type to another.</summary>
    Conversion,

    /// <summary>Numbers.</summary>
    Mathematical,

    /// <summary>Dates, times and durations.</summary>
    Temporal,

    /// <summary>One value of many rows.</summary>
    Aggregating,
}
