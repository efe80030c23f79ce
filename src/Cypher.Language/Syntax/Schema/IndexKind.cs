namespace Cypher.Language.Syntax;

/// <summary>What an index is good for.</summary>
public enum IndexKind
{
    /// <summary>Equality, ranges and prefixes: the kind where nothing is written.</summary>
    Range,

    /// <summary>Texts: contains and ends with.</summary>
    Text,

    /// <summary>Points.</summary>
    Point,

    /// <summary>Words in texts.</summary>
    Fulltext,

    /// <summary>Labels and types themselves.</summary>
    Lookup,

    /// <summary>Nearest vectors.</summary>
    Vector,
}
