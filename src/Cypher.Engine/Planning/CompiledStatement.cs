using Cypher.Engine.Execution.Operators;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning;

/// <summary>A statement that is ready to run, as often as wanted. Immutable.</summary>
internal sealed record CompiledStatement
{
    /// <summary>What gives the rows.</summary>
    public required Operator Plan { get; init; }

    /// <summary>The plans of the queries and patterns inside expressions.</summary>
    public required IReadOnlyList<Subplan> Subplans { get; init; }

    /// <summary>The names of the result's columns; empty where the statement returns nothing.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Where the columns stand in a row.</summary>
    public required int[] ColumnSlots { get; init; }

    /// <summary>How wide a row is.</summary>
    public required int Width { get; init; }

    /// <summary>Whether it is run, explained or profiled.</summary>
    public required StatementMode Mode { get; init; }

    /// <summary>Whether it changes the graph or its schema.</summary>
    public required bool Writes { get; init; }

    /// <summary>The parameters that it uses.</summary>
    public required IReadOnlyList<string> Parameters { get; init; }
}
