using Cypher.Engine.Execution.Operators;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Projections;

/// <summary>A column that WITH or RETURN asks for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Expression">Its value.</param>
internal sealed record WantedColumn(string Name, Expression Expression);

/// <summary>A column and where its value stands in a row.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Slot">The place.</param>
internal readonly record struct Column(string Name, int Slot);

/// <summary>A planned query or part of one that ends in columns.</summary>
/// <param name="Source">What gives the rows.</param>
/// <param name="Columns">The columns; empty where the query returns nothing.</param>
/// <param name="Rows">How many rows are expected.</param>
internal sealed record PlannedQuery(Operator Source, IReadOnlyList<Column> Columns, double Rows);
