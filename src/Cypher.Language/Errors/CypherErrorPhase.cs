namespace Cypher.Language.Errors;

/// <summary>When an error is found.</summary>
public enum CypherErrorPhase
{
    /// <summary>Before the query runs: it changed nothing.</summary>
    CompileTime,

    /// <summary>While the query runs.</summary>
    Runtime,
}
