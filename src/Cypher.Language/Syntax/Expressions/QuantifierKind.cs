namespace Cypher.Language.Syntax;

/// <summary>Of how many elements a predicate must hold.</summary>
public enum QuantifierKind
{
    /// <summary><c>all</c></summary>
    All,

    /// <summary><c>any</c></summary>
    Any,

    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>single</c></summary>
    Single,
}
