using Cypher.Engine.Execution.Operators.Reading;
using Cypher.Engine.Storage;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Patterns;

/// <summary>
/// The logical form of MATCH: nodes joined by relationships, and predicates over them, in no order. Inline labels and
/// properties are predicates like those of WHERE.
/// </summary>
internal sealed class PatternGraph
{
    public List<PatternNode> Nodes { get; } = [];

    public List<PatternRelationship> Relationships { get; } = [];

    public List<PatternPredicate> Predicates { get; } = [];

    public List<PatternPath> Paths { get; } = [];

    /// <summary>Whether one match may use a relationship twice.</summary>
    public bool MayRepeatRelationships { get; set; }

    /// <summary>The names of everything that the pattern binds and that was not bound before.</summary>
    public HashSet<string> NewNames { get; } = new(StringComparer.Ordinal);
}

/// <summary>A node of a pattern.</summary>
/// <param name="Name">Its variable, or a name that no variable can have.</param>
/// <param name="Slot">Where it stands in a row.</param>
/// <param name="IsBound">Whether it is known before the pattern is matched.</param>
internal sealed record PatternNode(string Name, int Slot, bool IsBound);

/// <summary>What a relationship of a pattern stands for.</summary>
internal enum PatternRelationshipKind
{
    /// <summary>One relationship.</summary>
    Single,

    /// <summary>A number of relationships, one after the other.</summary>
    Variable,

    /// <summary>A shortest path.</summary>
    Shortest,

    /// <summary>A path in parentheses that is repeated.</summary>
    Group,
}

/// <summary>A relationship of a pattern, from the node on its left to the node on its right as written.</summary>
internal sealed record PatternRelationship
{
    public required PatternRelationshipKind Kind { get; init; }

    public required string Name { get; init; }

    public required int Slot { get; init; }

    /// <summary>Whether it is known before the pattern is matched.</summary>
    public bool IsBound { get; init; }

    /// <summary>The position of the left node in the graph.</summary>
    public required int Left { get; init; }

    /// <summary>The position of the right node in the graph.</summary>
    public required int Right { get; init; }

    /// <summary>Seen from the left node.</summary>
    public required ExpandDirection Direction { get; init; }

    /// <summary>Only of one of these types; empty for all.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    public long Minimum { get; init; } = 1;

    public long? Maximum { get; init; } = 1;

    /// <summary>What must hold for each single relationship of a longer path.</summary>
    public IReadOnlyList<Expression> StepPredicates { get; init; } = [];

    /// <summary>The name by which these predicates know the relationship.</summary>
    public string StepName { get; init; } = string.Empty;

    /// <summary>Where the relationship stands while they are evaluated.</summary>
    public int StepSlot { get; init; } = -1;

    /// <summary>For a shortest path: how many are wanted.</summary>
    public PathSelection Selection { get; init; } = new(1, ByLength: false);

    /// <summary>For a shortest path: whether the path that is wanted is the shortest for which conditions hold (<c>shortestPath</c>), or conditions are asked afterwards (<c>ANY SHORTEST</c>).</summary>
    public bool ConditionsBelongToSearch { get; init; }

    /// <summary>For a shortest path: its path variable; null where it has none.</summary>
    public PatternPath? ShortestPath { get; init; }

    /// <summary>For a shortest path: whether it was written as one plain relationship.</summary>
    public bool IsWrittenSingle { get; init; }

    /// <summary>For a group: the path inside.</summary>
    public PatternGroup? Group { get; init; }

    /// <summary>The node at the other side.</summary>
    /// <param name="node">Position of one of its nodes.</param>
    /// <returns>The position of the other.</returns>
    public int Other(int node) => node == Left ? Right : Left;
}

/// <summary>A path in parentheses that is repeated.</summary>
/// <param name="Path">The path inside.</param>
/// <param name="Where">The predicate inside; null where none is.</param>
/// <param name="Slots">The variables inside while one repetition is matched.</param>
/// <param name="Variables">The variables inside that are seen outside as lists.</param>
internal sealed record PatternGroup(PathPattern Path, Expression? Where, SlotMap Slots, IReadOnlyList<GroupVariable> Variables);

/// <summary>A variable inside a group.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ListSlot">Where the list of its values stands.</param>
internal readonly record struct GroupVariable(string Name, int ListSlot);

/// <summary>A path variable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Slot">Where it stands in a row.</param>
/// <param name="Nodes">The positions of its nodes, in order.</param>
/// <param name="Relationships">Its relationships, in order.</param>
internal sealed record PatternPath(string Name, int Slot, List<int> Nodes, List<PatternRelationship> Relationships);

/// <summary>Something that must hold.</summary>
/// <param name="Expression">The predicate.</param>
/// <param name="Needs">The names of the pattern that must be bound before it can be evaluated.</param>
internal sealed record PatternPredicate(Expression Expression, IReadOnlySet<string> Needs);
