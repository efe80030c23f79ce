using Cypher.Engine.Execution.Operators.Writing;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Clauses;

/// <summary>Plans REMOVE.</summary>
internal static class RemovePlanner
{
    public static PlanPart Plan(RemoveClause clause, PlanPart input, PlanningContext planning)
    {
        var actions = clause.Items.Select(item => Action(item, input.Slots, planning)).ToList();
        var details = string.Join(", ", clause.Items.Select(planning.TextOf));
        return input.With(new WriteActionsOperator("Remove", input.Source, actions, KeptSlots.Of(input.Slots, planning), input.MayBeTakenSingly, details));
    }

    private static WriteAction Action(RemoveItem item, SlotMap slots, PlanningContext planning)
    {
        var expressions = planning.Expressions;
        return item switch
        {
            RemovePropertyItem remove => new SetPropertyAction(
                "REMOVE", expressions.Compile(remove.Target.Subject, slots), remove.Target.Key.Name, null, remove.Span),
            RemoveDynamicPropertyItem remove => new SetDynamicPropertyAction(
                "REMOVE", expressions.Compile(remove.Target.Subject, slots), expressions.Compile(remove.Target.Index, slots), null, remove.Span),
            RemoveLabelsItem remove => new LabelsAction(
                expressions.Compile(remove.Target, slots), [.. remove.Labels.Select(label => label.Name)], true, remove.Span),
            _ => throw new InvalidOperationException($"{item.GetType().Name} has no operator."),
        };
    }
}
