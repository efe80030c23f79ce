using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Analysis;

/// <summary>What a clause reads of the graph, and what it changes.</summary>
/// <param name="Reads">What it reads.</param>
/// <param name="Writes">What it changes.</param>
internal sealed record ClauseEffects(GraphEffects Reads, GraphEffects Writes)
{
    // Functions whose argument is an entity, and whose value depends on more of it than which one it is.
    private static readonly HashSet<string> PropertyReaders = new(StringComparer.OrdinalIgnoreCase) { "properties", "keys" };
    private static readonly HashSet<string> LabelReaders = new(StringComparer.OrdinalIgnoreCase) { "labels" };

    /// <summary>The effects of no clause.</summary>
    public static ClauseEffects None { get; } = new(GraphEffects.None, GraphEffects.None);

    /// <summary>Whether it only reads.</summary>
    public bool ChangesNothing => Writes == GraphEffects.None;

    /// <summary>The effects of a clause.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="slots">The variables in scope before it.</param>
    /// <returns>What it reads and changes; everything where that is not looked at closely.</returns>
    public static ClauseEffects Of(Clause clause, SlotMap slots) => clause switch
    {
        MatchClause or UnwindClause or WithClause or ReturnClause or LoadCsvClause => new(ReadsOf(clause, slots), GraphEffects.None),
        FinishClause => new(GraphEffects.None, GraphEffects.None),
        MergeClause merge => new(
            ReadsOf(merge.Pattern, slots).And(ReadsOfItems(merge.Actions.SelectMany(action => action.Items), slots)),
            Created(merge.Pattern, slots).And(ChangedBy(merge.Actions.SelectMany(action => action.Items)))),
        CreateClause create => new(
            Together(create.Patterns.SelectMany(PropertiesIn).Select(properties => ReadsOf(properties, slots))),
            Together(create.Patterns.Select(pattern => Created(pattern, slots)))),
        SetClause set => new(ReadsOfItems(set.Items, slots), ChangedBy(set.Items)),
        RemoveClause remove => new(Together(remove.Items.Select(item => ReadsOfChildren(item, slots))), Together(remove.Items.Select(RemovedBy))),
        _ => new(GraphEffects.Everything, GraphEffects.Everything),
    };

    /// <summary>Whether clauses would give other results if a later one worked on each of their rows at once.</summary>
    /// <param name="later">The later clause.</param>
    /// <returns>False where the order in which rows go through them makes no difference.</returns>
    public bool Disturbs(ClauseEffects later) =>
        later.Writes.Touches(Reads) || later.Writes.Touches(Writes) || Writes.Touches(later.Reads);

    /// <summary>Both.</summary>
    /// <param name="other">The other clause.</param>
    /// <returns>What one of the two reads or changes.</returns>
    public ClauseEffects And(ClauseEffects other) => new(Reads.And(other.Reads), Writes.And(other.Writes));

    private static GraphEffects Together(IEnumerable<GraphEffects> effects) => effects.Aggregate(GraphEffects.None, (all, next) => all.And(next));

    private static IEnumerable<Expression> PropertiesIn(PathPattern pattern) => pattern.Elements
        .Select(element => element is NodePattern node ? node.Properties : (element as RelationshipPattern)?.Properties)
        .OfType<Expression>();

    private static GraphEffects Created(PathPattern pattern, SlotMap slots) => new()
    {
        Nodes = pattern.Elements.OfType<NodePattern>().Any(node => node.Variable is not { } variable || !slots.TryFind(variable.Name, out _)),
        Relationships = pattern.Elements.Count > 1,
    };

    private static GraphEffects ChangedBy(IEnumerable<SetItem> items) => Together(items.Select(item => item switch
    {
        SetPropertyItem set => Key(set.Target.Key.Name),
        SetLabelsItem => new GraphEffects { Nodes = true },
        _ => new GraphEffects { AllKeys = true },
    }));

    private static GraphEffects RemovedBy(RemoveItem item) => item switch
    {
        RemovePropertyItem remove => Key(remove.Target.Key.Name),
        RemoveLabelsItem => new GraphEffects { Nodes = true },
        _ => new GraphEffects { AllKeys = true },
    };

    private static GraphEffects ReadsOfItems(IEnumerable<SetItem> items, SlotMap slots) => Together(items.Select(item => item switch
    {
        // A map literal or parameter names no entity; SET n = m copies all properties of m.
        SetPropertyItem set => ReadsOf(set.Target.Subject, slots).And(ReadsOf(set.Value, slots)),
        MergePropertiesItem { Value: MapLiteral or Parameter } set => ReadsOf(set.Value, slots),
        SetLabelsItem => GraphEffects.None,
        _ => ReadsOfChildren(item, slots).And(new GraphEffects { AllKeys = true }),
    }));

    private static GraphEffects ReadsOfChildren(SyntaxNode node, SlotMap slots) =>
        Together(SyntaxChildren.Of(node).Select(child => ReadsOf(child, slots)));

    private static GraphEffects ReadsOf(SyntaxNode root, SlotMap slots)
    {
        var (nodes, relationships, allKeys, keys) = (false, false, false, new HashSet<string>(StringComparer.Ordinal));
        var pending = new Stack<SyntaxNode>();
        pending.Push(root);
        while (pending.TryPop(out var node))
        {
            switch (node)
            {
                case SubqueryExpression or PatternExpression or PatternComprehension or ShortestPathExpression or GroupPattern:
                    return GraphEffects.Everything;
                case NodePattern pattern:
                    nodes |= pattern.Labels is not null || pattern.Properties is not null || !IsBound(pattern.Variable, slots);
                    allKeys |= pattern.Properties is not (null or MapLiteral);
                    keys.UnionWith(KeysOf(pattern.Properties));
                    break;
                case RelationshipPattern pattern:
                    relationships = true;
                    nodes |= pattern.Length is not null || pattern.Quantifier is not null;
                    allKeys |= pattern.Properties is not (null or MapLiteral);
                    keys.UnionWith(KeysOf(pattern.Properties));
                    break;
                case PropertyAccess access:
                    keys.Add(access.Key.Name);
                    break;
                case Subscript or MapProjection:
                    allKeys = true;
                    break;
                case LabelPredicate:
                    nodes = true;
                    break;
                case FunctionCall call:
                    allKeys |= PropertyReaders.Contains(call.Name.Text);
                    nodes |= LabelReaders.Contains(call.Name.Text);
                    break;
                default:
                    break;
            }

            foreach (var child in SyntaxChildren.Of(node))
            {
                pending.Push(child);
            }
        }

        return new GraphEffects { Nodes = nodes, Relationships = relationships, AllKeys = allKeys, Keys = keys };
    }

    private static bool IsBound(Variable? variable, SlotMap slots) => variable is not null && slots.TryFind(variable.Name, out _);

    private static IEnumerable<string> KeysOf(Expression? properties) =>
        (properties as MapLiteral)?.Entries.Select(entry => entry.Key.Name) ?? [];

    private static GraphEffects Key(string name) => new() { Keys = new HashSet<string>(StringComparer.Ordinal) { name } };
}
