namespace Cypher.Language.Semantics;

/// <summary>What the checker needs to know of a procedure.</summary>
/// <param name="Name">The full name; it compares without case.</param>
/// <param name="Inputs">The arguments in order.</param>
/// <param name="Outputs">The result columns in order; empty for a procedure that gives none.</param>
public sealed record ProcedureSignature(string Name, IReadOnlyList<ProcedureField> Inputs, IReadOnlyList<ProcedureField> Outputs)
{
    /// <summary>Whether it may change the graph.</summary>
    public bool Writes { get; init; }
}
