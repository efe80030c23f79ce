namespace Cypher.Language.Semantics;

/// <summary>What the text tells about a value: its possible kinds, and for lists those of the elements.</summary>
/// <param name="Kinds">The kinds the value can have.</param>
/// <param name="Elements">The kinds the elements can have, where the value is a list.</param>
public readonly record struct StaticType(ValueKinds Kinds, ValueKinds Elements = ValueKinds.Any)
{
    /// <summary>Nothing is known.</summary>
    public static readonly StaticType Any = new(ValueKinds.Any);

    /// <summary>A truth value or null.</summary>
    public static readonly StaticType Truth = new(ValueKinds.Boolean | ValueKinds.Null);

    /// <summary>A list of elements of some kinds.</summary>
    /// <param name="elements">The elements' kinds.</param>
    /// <returns>The type.</returns>
    public static StaticType ListOf(ValueKinds elements) => new(ValueKinds.List, elements);

    /// <summary>Whether the value can be of one of some kinds. Null fits everywhere: what it gives is known only when it runs.</summary>
    /// <param name="allowed">The kinds.</param>
    /// <returns>False when it certainly is of none of them.</returns>
    public bool CanBe(ValueKinds allowed) => (Kinds & (allowed | ValueKinds.Null)) != ValueKinds.None;

    /// <summary>Whether the value is certainly of one of some kinds, or null.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <returns>True when no other kind is possible.</returns>
    public bool IsOnly(ValueKinds kinds) => (Kinds & ~(kinds | ValueKinds.Null)) == ValueKinds.None && (Kinds & kinds) != ValueKinds.None;

    /// <summary>What either of two types allows.</summary>
    /// <param name="other">The other type.</param>
    /// <returns>The union.</returns>
    public StaticType Or(StaticType other)
    {
        var elements = (Kinds & ValueKinds.List) == ValueKinds.None ? other.Elements
            : (other.Kinds & ValueKinds.List) == ValueKinds.None ? Elements
            : Elements | other.Elements;
        return new StaticType(Kinds | other.Kinds, elements);
    }

    /// <summary>The type with null allowed.</summary>
    /// <returns>The type.</returns>
    public StaticType OrNull() => this with { Kinds = Kinds | ValueKinds.Null };

    /// <summary>The type of one element.</summary>
    /// <returns>The type; anything where the value may be no list.</returns>
    public StaticType Element() => IsOnly(ValueKinds.List) ? new StaticType(Elements) : Any;
}
