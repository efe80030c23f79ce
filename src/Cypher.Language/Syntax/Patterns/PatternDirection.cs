namespace Cypher.Language.Syntax;

/// <summary>Which way a relationship of a pattern points.</summary>
public enum PatternDirection
{
    /// <summary><c>--&gt;</c></summary>
    Outgoing,

    /// <summary><c>&lt;--</c></summary>
    Incoming,

    /// <summary><c>--</c> or <c>&lt;--&gt;</c></summary>
    Either,
}
