namespace Cypher.Language.Syntax;

/// <summary>What <c>SHOW</c> lists.</summary>
public enum ShowTarget
{
    /// <summary><c>SHOW INDEXES</c></summary>
    Indexes,

    /// <summary><c>SHOW CONSTRAINTS</c></summary>
    Constraints,

    /// <summary><c>SHOW FUNCTIONS</c></summary>
    Functions,

    /// <summary><c>SHOW PROCEDURES</c></summary>
    Procedures,
}
