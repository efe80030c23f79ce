using Cypher.Engine.Execution.Operators.Writing;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Clauses;

/// <summary>Plans SET.</summary>
internal static class SetPlanner
{
    public static PlanPart Plan(SetClause clause, PlanPart input, PlanningContext planning)
    {
        var actions = clause.Items.Select(item => Action(item, input.Slots, planning)).ToList();
        var details = string.Join(", ", clause.Items.Select(planning.TextOf));
        return input.With(new WriteActionsOperator("Set", input.Source, actions, KeptSlots.Of(input.Slots, planning), input.MayBeTakenSingly, details));
    }

    /// <summary>The change that one item asks for.</summary>
    /// <param name="item">The item.</param>
    /// <param name="slots">The variables in scope.</param>
    /// <param name="planning">The statement.</param>
    /// <returns>The change.</returns>
    public static WriteAction Action(SetItem item, SlotMap slots, PlanningContext planning)
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
