namespace KnowledgeGraph.NamedQueries.Parameters;

/// <summary>The types of parameter that a query file can declare.</summary>
public enum ParameterType
{
    /// <summary>Any text.</summary>
    String,

    /// <summary>An entity by id, name or alias in any language; the query receives its id.</summary>
    Entity,

    /// <summary>A 64-bit integer.</summary>
    Integer,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A date in EDTF; the query receives its text and, as <c>NAME_earliest</c> and <c>NAME_latest</c>, its day bounds.</summary>
    EdtfDate,
}

/// <summary>Names of the types as query files write them.</summary>
public static class ParameterTypeNames
{
    private static readonly (ParameterType Type, string Name)[] Names =
    [
        (ParameterType.String, "string"),
        (ParameterType.Entity, "entity"),
        (ParameterType.Integer, "integer"),
        (ParameterType.Decimal, "decimal"),
        (ParameterType.Boolean, "boolean"),
        (ParameterType.EdtfDate, "edtf-date"),
    ];

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Select(pair => pair.Name)];

    /// <summary>The name of a type.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The name, for example <c>edtf-date</c>.</returns>
    public static string Name(this ParameterType type) => Names.First(pair => pair.Type == type).Name;

    /// <summary>The type of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The type, or null where none is called that.</returns>
    public static ParameterType? Find(string name)
    {
        foreach (var pair in Names)
        {
            if (string.Equals(pair.Name, name, StringComparison.Ordinal))
            {
                return pair.Type;
            }
        }

        return null;
    }
}
