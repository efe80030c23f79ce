namespace Cypher.Language.Semantics;

/// <summary>An argument or a result column of a procedure.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">What it can hold. An argument also takes null, and an integer where a float is wanted.</param>
public sealed record ProcedureField(string Name, StaticType Type)
{
    /// <summary>Whether the argument may be left out.</summary>
    public bool IsOptional { get; init; }
}
