namespace Cypher.Language.Syntax;

/// <summary>What a subquery expression makes of its rows.</summary>
public enum SubqueryKind
{
    /// <summary>Whether there is at least one.</summary>
    Exists,

    /// <summary>How many there are.</summary>
    Count,

    /// <summary>A list of the values in their only column.</summary>
    Collect,
}
