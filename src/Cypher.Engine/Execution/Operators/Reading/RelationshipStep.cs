using Cypher.Engine.Evaluation.Entities;
using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>Which relationships an operator follows from one node of a pattern to the next.</summary>
internal sealed record RelationshipStep
{
    /// <summary>The node that is known.</summary>
    public required int FromSlot { get; init; }

    /// <summary>The relationship, or the list of them where the length varies.</summary>
    public required int RelationshipSlot { get; init; }

    /// <summary>The node at the other end.</summary>
    public required int ToSlot { get; init; }

    /// <summary>Seen from the node that is known.</summary>
    public required ExpandDirection Direction { get; init; }

    /// <summary>Only of one of these types; empty for all.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>The places of relationships of the same MATCH that must be other ones.</summary>
    public required IReadOnlyList<int> OtherRelationships { get; init; }

    /// <summary>The step as a pattern, for the printed plan.</summary>
    public required string Details { get; init; }

    /// <summary>Whether a relationship is bound in this match already.</summary>
    /// <param name="relationship">The relationship's id.</param>
    /// <param name="row">The row.</param>
    /// <returns>True where the match must not use it again.</returns>
    public bool IsUsed(long relationship, GraphValue[] row)
    {
        for (var i = 0; i < OtherRelationships.Count; i++)
        {
            switch (row[OtherRelationships[i]])
            {
                case StoredRelationship other when other.Id == relationship:
                case ListValue list when Contains(list, relationship):
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    private static bool Contains(ListValue list, long relationship)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is StoredRelationship other ? other.Id == relationship : list[i] is ListValue inner && Contains(inner, relationship))
            {
                return true;
            }
        }

        return false;
    }
}
