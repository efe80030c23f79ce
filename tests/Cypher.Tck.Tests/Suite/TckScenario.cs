namespace Cypher.Tck.Tests.Suite;

/// <summary>One scenario of the suite; an outline gives one for each row of its examples.</summary>
/// <param name="Folder">The folder below <c>features</c>, for example <c>expressions/list</c>.</param>
/// <param name="Feature">The name of the feature file without its ending, for example <c>List1</c>.</param>
/// <param name="Name">The scenario's name, with the number of the example where there are several.</param>
/// <param name="Steps">What it does, in order.</param>
internal sealed record TckScenario(string Folder, string Feature, string Name, IReadOnlyList<TckStep> Steps)
{
    /// <summary>The name that is unique in the suite; lists of expected failures use it.</summary>
    public string Id => $"{Folder}/{Feature} {Name}";
}

/// <summary>A table of texts.</summary>
/// <param name="Rows">The rows with their cells; the first row may be a header.</param>
internal sealed record TckTable(IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The table without anything.</summary>
    public static TckTable Empty { get; } = new([]);
}

/// <summary>One step of a scenario.</summary>
internal abstract record TckStep;

/// <summary>A database without anything in it.</summary>
internal sealed record EmptyGraphStep : TckStep;

/// <summary>Any database: an empty one will do.</summary>
internal sealed record AnyGraphStep : TckStep;

/// <summary>One of the graphs that come with the suite.</summary>
/// <param name="Name">Its name.</param>
internal sealed record NamedGraphStep(string Name) : TckStep;

/// <summary>A query that prepares the graph.</summary>
/// <param name="Query">The query.</param>
internal sealed record HavingExecutedStep(string Query) : TckStep;

/// <summary>Values for parameters.</summary>
/// <param name="Table">Names and values.</param>
internal sealed record ParametersStep(TckTable Table) : TckStep;

/// <summary>A procedure that the database has.</summary>
/// <param name="Signature">Its signature.</param>
/// <param name="Table">Its rows: arguments and what they give.</param>
internal sealed record ProcedureStep(string Signature, TckTable Table) : TckStep;

/// <summary>The query under test, or one that looks at the graph afterwards.</summary>
/// <param name="Query">The query.</param>
internal sealed record ExecuteStep(string Query) : TckStep;

/// <summary>The rows that the query must give.</summary>
/// <param name="Table">Header and rows; no rows at all mean an empty result.</param>
/// <param name="IsOrdered">Whether the rows come in this order.</param>
/// <param name="IgnoresListOrder">Whether the order of items in lists does not matter.</param>
internal sealed record ResultStep(TckTable Table, bool IsOrdered, bool IgnoresListOrder) : TckStep;

/// <summary>The query must give no rows.</summary>
internal sealed record EmptyResultStep : TckStep;

/// <summary>The query must fail.</summary>
/// <param name="Kind">The kind of error.</param>
/// <param name="Phase">When: <c>compile time</c>, <c>runtime</c> or <c>any time</c>.</param>
/// <param name="Detail">The detail, or <c>*</c> for any.</param>
internal sealed record ErrorStep(string Kind, string Phase, string Detail) : TckStep;

/// <summary>What the query must have changed; an empty table: nothing.</summary>
/// <param name="Table">Names of counters with their numbers.</param>
internal sealed record SideEffectsStep(TckTable Table) : TckStep;
