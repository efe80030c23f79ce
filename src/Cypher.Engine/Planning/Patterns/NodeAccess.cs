using Cypher.Engine.Storage;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Patterns;

/// <summary>A way to find the candidates for a node of a pattern.</summary>
/// <param name="Rows">How many candidates are expected.</param>
/// <param name="Solved">The predicates that need no checking any more.</param>
internal abstract record NodeAccess(double Rows, IReadOnlyList<PatternPredicate> Solved);

/// <summary>All nodes, or all with a label.</summary>
internal sealed record ScanAccess(double Rows, IReadOnlyList<PatternPredicate> Solved, string? Label) : NodeAccess(Rows, Solved);

/// <summary>All nodes with one of several labels.</summary>
internal sealed record LabelUnionAccess(double Rows, IReadOnlyList<PatternPredicate> Solved, IReadOnlyList<string> Labels)
    : NodeAccess(Rows, Solved);

/// <summary>The node with an id, or the nodes with one of a list of ids.</summary>
internal sealed record IdAccess(double Rows, IReadOnlyList<PatternPredicate> Solved, Expression Id, bool IsList) : NodeAccess(Rows, Solved);

/// <summary>The nodes whose indexed property equals a value, or one of a list of values.</summary>
internal sealed record SeekAccess(double Rows, IReadOnlyList<PatternPredicate> Solved, IndexDescriptor Index, Expression Value, bool IsList)
    : NodeAccess(Rows, Solved);

/// <summary>The nodes whose indexed property lies in a range or starts with a prefix.</summary>
internal sealed record RangeAccess(
    double Rows,
    IReadOnlyList<PatternPredicate> Solved,
    IndexDescriptor Index,
    (Expression Value, bool IsInclusive)? Low,
    (Expression Value, bool IsInclusive)? High,
    Expression? Prefix)
    : NodeAccess(Rows, Solved);
