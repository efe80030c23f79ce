namespace KnowledgeGraph.Diplomacy.Claims;

/// <summary>Somebody tried to make a claim that the vocabulary does not allow.</summary>
public sealed class ClaimException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">Which rule of the vocabulary was broken, and by what.</param>
    public ClaimException(string message)
        : base(message)
    {
    }
}
