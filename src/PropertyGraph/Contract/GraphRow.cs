namespace PropertyGraph;

/// <summary>One row of a result.</summary>
public sealed class GraphRow
{
    /// <summary>Makes a row.</summary>
    /// <param name="columns">The names of the columns, shared by all rows of a result.</param>
    /// <param name="values">One value a column.</param>
    public GraphRow(IReadOnlyList<string> columns, IReadOnlyList<GraphValue> values)
    {
        Columns = columns;
        Values = values;
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The values, in the order of the columns.</summary>
    public IReadOnlyList<GraphValue> Values { get; }

    /// <summary>The value in a column.</summary>
    /// <param name="index">The column's position, from 0.</param>
    public GraphValue this[int index] => Values[index];

    /// <summary>The value in a column.</summary>
    /// <param name="column">The column's name, exactly.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message lists those there are.</exception>
    public GraphValue this[string column]
    {
        get
        {
            for (var i = 0; i < Columns.Count; i++)
            {
                if (string.Equals(Columns[i], column, StringComparison.Ordinal))
                {
                    return Values[i];
                }
            }

            throw new KeyNotFoundException($"The result has no column '{column}'; it has {string.Join(", ", Columns)}.");
        }
    }
}
