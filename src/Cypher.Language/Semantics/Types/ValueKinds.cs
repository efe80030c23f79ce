namespace Cypher.Language.Semantics;

/// <summary>Which kinds of value an expression can have, as far as the text tells.</summary>
[Flags]
public enum ValueKinds
{
    /// <summary>None: nothing is known to fit.</summary>
    None = 0,

    /// <summary>The value null.</summary>
    Null = 1,

    /// <summary>A truth value.</summary>
    Boolean = 2,

    /// <summary>An integer.</summary>
    Integer = 4,

    /// <summary>A floating point number.</summary>
    Float = 8,

    /// <summary>A text.</summary>
    String = 16,

    /// <summary>A list.</summary>
    List = 32,

    /// <summary>A map.</summary>
    Map = 64,

    /// <summary>A node.</summary>
    Node = 128,

    /// <summary>A relationship.</summary>
    Relationship = 256,

    /// <summary>A path.</summary>
    Path = 512,

    /// <summary>A date, a time or both.</summary>
    Temporal = 1024,

    /// <summary>A duration.</summary>
    Duration = 2048,

    /// <summary>A point.</summary>
    Point = 4096,

    /// <summary>An integer or a floating point number.</summary>
    Number = Integer | Float,

    /// <summary>A node or a relationship.</summary>
    Entity = Node | Relationship,

    /// <summary>What a property can hold, or null where it is absent.</summary>
    Property = Null | Boolean | Number | String | List | Temporal | Duration | Point,

    /// <summary>Anything: nothing is known.</summary>
    Any = (Point << 1) - 1,
}
