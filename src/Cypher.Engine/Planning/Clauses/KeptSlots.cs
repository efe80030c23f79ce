namespace Cypher.Engine.Planning.Clauses;

/// <summary>The places that an operator which keeps rows must keep: those of the variables in scope.</summary>
internal static class KeptSlots
{
    public static int[] Of(SlotMap slots, PlanningContext planning)
    {
        int[] kept = [.. slots.VisibleHere().Values.Distinct()];
        planning.CountKept(kept.Length);
        return kept;
    }
}
