namespace Cypher.Language.Syntax;

/// <summary>Whether one match may use a relationship twice.</summary>
public enum MatchMode
{
    /// <summary>Every relationship of a match is another one: the rule where nothing is written.</summary>
    DifferentRelationships,

    /// <summary><c>REPEATABLE ELEMENTS</c>: relationships may repeat.</summary>
    RepeatableElements,
}
