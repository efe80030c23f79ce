namespace Cypher.Language.Syntax;

/// <summary>What a constraint demands.</summary>
public enum ConstraintKind
{
    /// <summary><c>IS UNIQUE</c>: no two have the same values.</summary>
    Unique,

    /// <summary><c>IS NOT NULL</c>: the property is there.</summary>
    NotNull,

    /// <summary><c>IS NODE KEY</c> or <c>IS RELATIONSHIP KEY</c>: unique and there.</summary>
    Key,

    /// <summary><c>IS :: TYPE</c>: the property, where there, has that type.</summary>
    PropertyType,
}
