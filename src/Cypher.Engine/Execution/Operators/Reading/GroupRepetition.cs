namespace Cypher.Engine.Execution.Operators.Reading;

/// <summary>How a path in parentheses is repeated, and where one repetition has its nodes and relationships.</summary>
internal sealed record GroupRepetition
{
    /// <summary>The least number of repetitions; may be 0.</summary>
    public required long Minimum { get; init; }

    /// <summary>The greatest number; null for no limit.</summary>
    public required long? Maximum { get; init; }

    /// <summary>The node at which a repetition begins; set before it is matched.</summary>
    public required int StartSlot { get; init; }

    /// <summary>The node at which it ends.</summary>
    public required int EndSlot { get; init; }

    /// <summary>Its relationships, in the order of walking.</summary>
    public required int[] RelationshipSlots { get; init; }

    /// <summary>Its variables, and where the lists of their values over all repetitions go.</summary>
    public required (int Slot, int ListSlot)[] Variables { get; init; }

    /// <summary>Whether the node after the last repetition is known before.</summary>
    public required bool EndIsKnown { get; init; }
}
