using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Analysis;

/// <summary>
/// The places of the row around a nested plan that decide what it gives. Two rows with the same values there get the same
/// answer, so that a plan that changes nothing needs to run only once for them.
/// </summary>
internal static class OuterReads
{
    /// <summary>The places that a piece of a query may read.</summary>
    /// <param name="piece">What is planned as a nested plan.</param>
    /// <param name="around">The scope around it, before its own variables are defined.</param>
    /// <returns>The places, each once, ascending; a superset of what is read.</returns>
    public static int[] Of(SyntaxNode piece, SlotMap around)
    {
        var read = new SortedSet<int>(around.ComputedSlots());
        foreach (var name in Mentions.Of(piece))
        {
            if (around.TryFind(name, out var slot))
            {
                read.Add(slot);
            }
        }

        return [.. read];
    }
}
