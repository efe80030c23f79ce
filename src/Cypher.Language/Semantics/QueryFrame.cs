namespace Cypher.Language.Semantics;

/// <summary>In which surroundings a query is checked.</summary>
/// <param name="Start">The variables known at its beginning.</param>
/// <param name="ReadingPlace">The word of the expression it stands in, which forbids changes; null where changes are allowed.</param>
internal sealed record QueryFrame(Scope Start, string? ReadingPlace)
{
    /// <summary>Whether it need not end with RETURN.</summary>
    public bool MayEndAnywhere { get; init; }

    /// <summary>The variables that a leading WITH imports, for <c>CALL { … }</c> without parentheses; null elsewhere.</summary>
    public Scope? Importable { get; init; }

    /// <summary>Whether the columns become variables, so that each needs a name.</summary>
    public bool NeedsAliases { get; init; }
}

/// <summary>A column of a query.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">What it can hold.</param>
internal sealed record CheckedColumn(string Name, StaticType Type);
