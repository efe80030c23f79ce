namespace Cypher.Language.Syntax;

/// <summary>What a <c>USING</c> hint advises.</summary>
public enum MatchHintKind
{
    /// <summary>Use an index.</summary>
    Index,

    /// <summary>Scan a label.</summary>
    Scan,

    /// <summary>Join at a variable.</summary>
    Join,
}
