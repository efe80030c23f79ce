namespace Cypher.Language.Text;

/// <summary>A stretch of a query text, counted in UTF-16 code units as .NET strings are.</summary>
/// <param name="Start">The first code unit, from 0.</param>
/// <param name="Length">How many code units; 0 for a place between two of them, such as the end of the text.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>The code unit after the last.</summary>
    public int End => Start + Length;

    /// <summary>The stretch from one place to another.</summary>
    /// <param name="start">The first code unit.</param>
    /// <param name="end">The code unit after the last; not before <paramref name="start"/>.</param>
    /// <returns>The stretch.</returns>
    public static SourceSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The place as <c>start..end</c>.</summary>
    /// <returns>One short text.</returns>
    public override string ToString() => $"{Start}..{End}";
}
