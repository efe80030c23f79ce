using PropertyGraph;

namespace Cypher.Engine.Execution.Procedures;

/// <summary>An argument or a column of a procedure.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as SHOW PROCEDURES prints it, for example <c>STRING</c> or <c>LIST&lt;STRING&gt;</c>; a question mark at the end is ignored.</param>
internal sealed record ProcedureColumn(string Name, string Type)
{
    /// <summary>The value of an argument that is left out; null where it must be given.</summary>
    public GraphValue? Default { get; init; }
}

/// <summary>What a procedure does: from its arguments to rows of its columns.</summary>
/// <param name="context">The running statement.</param>
/// <param name="arguments">The arguments, one for each input, checked and converted.</param>
/// <returns>The rows; lazily where it can.</returns>
internal delegate IEnumerable<GraphValue[]> ProcedureBody(ExecutionContext context, GraphValue[] arguments);

/// <summary>A procedure that CALL finds.</summary>
internal sealed record ProcedureDefinition
{
    /// <summary>Its name with its namespace, for example <c>db.labels</c>.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence for people.</summary>
    public required string Summary { get; init; }

    /// <summary>Its arguments.</summary>
    public IReadOnlyList<ProcedureColumn> Inputs { get; init; } = [];

    /// <summary>Its columns; none for a procedure that only does something.</summary>
    public IReadOnlyList<ProcedureColumn> Outputs { get; init; } = [];

    /// <summary>What it does.</summary>
    public required ProcedureBody Body { get; init; }

    /// <summary>How it is called and what it gives, for people.</summary>
    public string Signature =>
        $"{Name}({string.Join(", ", Inputs.Select(Show))}) :: ({string.Join(", ", Outputs.Select(Show))})";

    private static string Show(ProcedureColumn column) => $"{column.Name} :: {column.Type}";
}
