using Cypher.Engine.Execution.Operators.Writing;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Clauses;

/// <summary>Plans SET.</summary>
internal static class SetPlanner
{
    public static PlanPart Plan(SetClause clause, PlanPart input, PlanningContext planning)
    {
        var actions = Actions(clause.Items, input.Slots, planning);
        var details = string.Join(", ", clause.Items.Select(planning.TextOf));
        return input.With(new WriteActionsOperator("Set", input.Source, actions, KeptSlots.Of(input.Slots, planning), input.MayBeTakenSingly, details));
    }

    /// <summary>
    /// The changes that items ask for, in their order. Neighbours that set properties of one variable are one change, as in Neo4j: all their
    /// values are computed before the first of them is set.
    /// </summary>
    /// <param name="items">The items.</param>
    /// <param name="slots">The variables in scope.</param>
    /// <param name="planning">The statement.</param>
    /// <returns>The changes.</returns>
    public static List<WriteAction> Actions(IReadOnlyList<SetItem> items, SlotMap slots, PlanningContext planning)
    {
        var actions = new List<WriteAction>();
        for (var i = 0; i < items.Count; i++)
        {
            var together = items.Skip(i).TakeWhile(item => VariableOf(item) is { } name && name == VariableOf(items[i])).Cast<SetPropertyItem>().ToList();
            if (together.Count < 2)
            {
                actions.Add(Action(items[i], slots, planning));
                continue;
            }

            actions.Add(new SetPropertyGroupAction(
                planning.Expressions.Compile(together[0].Target.Subject, slots),
                [.. together.Select(item => (item.Target.Key.Name, planning.Expressions.Compile(item.Value, slots), item.Span))]));
            i += together.Count - 1;
        }

        return actions;
    }

    private static string? VariableOf(SetItem item) => ((item as SetPropertyItem)?.Target.Subject as Variable)?.Name;

    private static WriteAction Action(SetItem item, SlotMap slots, PlanningContext planning)
    {
        var expressions = planning.Expressions;
        return item switch
        {
            SetPropertyItem set => new SetPropertyAction(
                "SET",
                expressions.Compile(set.Target.Subject, slots),
                set.Target.Key.Name,
                expressions.Compile(set.Value, slots),
                set.Span),
            SetDynamicPropertyItem set => new SetDynamicPropertyAction(
                "SET",
                expressions.Compile(set.Target.Subject, slots),
                expressions.Compile(set.Target.Index, slots),
                expressions.Compile(set.Value, slots),
                set.Span),
            ReplacePropertiesItem set => new SetPropertiesAction(
                expressions.Compile(set.Target, slots), expressions.Compile(set.Value, slots), true, set.Span),
            MergePropertiesItem set => new SetPropertiesAction(
                expressions.Compile(set.Target, slots), expressions.Compile(set.Value, slots), false, set.Span),
            SetLabelsItem set => new LabelsAction(
                expressions.Compile(set.Target, slots), [.. set.Labels.Select(label => label.Name)], false, set.Span),
            _ => throw new InvalidOperationException($"{item.GetType().Name} has no operator."),
        };
    }
}
