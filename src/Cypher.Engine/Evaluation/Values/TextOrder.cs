namespace Cypher.Engine.Evaluation.Values;

/// <summary>
/// Orders strings by Unicode code points, as UTF-8 databases and Neo4j do. Ordinal comparison of .NET goes by UTF-16
/// code units, which puts characters beyond U+FFFF before those from U+E000.
/// </summary>
internal static class TextOrder
{
    /// <summary>Compares two strings by code points.</summary>
    /// <param name="left">One string.</param>
    /// <param name="right">The other.</param>
    /// <returns>Below, at or above zero.</returns>
    public static int Compare(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        var same = left.AsSpan(0, length).CommonPrefixLength(right.AsSpan(0, length));
        return same == length ? left.Length - right.Length : Rank(left[same]) - Rank(right[same]);
    }

    // Surrogates move above all other code units; the others keep their order.
    private static int Rank(char unit) => unit switch
    {
        >= '\uE000' => unit - 0x800,
        >= '\uD800' => unit + 0x2000,
        _ => unit,
    };
}
