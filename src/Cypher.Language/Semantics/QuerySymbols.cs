using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics;

/// <summary>What the checker found out about nodes of the tree and the planner needs to know. Nodes are told apart by identity.</summary>
public sealed class QuerySymbols
{
    private readonly Dictionary<SyntaxNode, Scope> _before = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ProjectionBody, IReadOnlyList<string>> _stars = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<SyntaxNode> _aggregates = new(ReferenceEqualityComparer.Instance);

    internal QuerySymbols()
    {
    }

    /// <summary>The variables known before a clause.</summary>
    /// <param name="clause">A clause of this query.</param>
    /// <returns>The scope.</returns>
    public Scope Before(Clause clause) => _before.GetValueOrDefault(clause, Scope.Empty);

    /// <summary>What <c>*</c> stands for in a projection.</summary>
    /// <param name="projection">A projection of this query.</param>
    /// <returns>The variables in ordinal order; empty where there is no <c>*</c>.</returns>
    public IReadOnlyList<string> Star(ProjectionBody projection) => _stars.GetValueOrDefault(projection, []);

    /// <summary>Whether a call aggregates, or an expression or projection contains such a call (not counting subqueries).</summary>
    /// <param name="node">An expression or projection of this query.</param>
    /// <returns>Whether it does.</returns>
    public bool Aggregates(SyntaxNode node) => _aggregates.Contains(node);

    internal void NoteScope(Clause clause, Scope scope) => _before[clause] = scope;

    internal void NoteStar(ProjectionBody projection, IReadOnlyList<string> names) => _stars[projection] = names;

    internal void NoteAggregate(SyntaxNode node) => _aggregates.Add(node);
}
