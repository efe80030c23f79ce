using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary>A piece of a query's tree.</summary>
/// <param name="Span">The place in the query text.</param>
public abstract record SyntaxNode(SourceSpan Span)
{
    /// <summary>The kind of node and its place, never its content: a printed tree may be deep and may hold private data.</summary>
    /// <returns>One short line.</returns>
    public sealed override string ToString() => $"{GetType().Name} at {Span}";
}
