namespace KnowledgeGraph.NamedQueries.Provenance;

/// <summary>A text is no citation line.</summary>
public sealed class CitationFormatException : Exception
{
    /// <summary>Says what was expected where.</summary>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="position">Where, as a UTF-16 index into the text that was given.</param>
    public CitationFormatException(string message, int position)
        : base(message) => Position = position;

    /// <summary>Where it goes wrong: a UTF-16 index into the text that was given, up to its length.</summary>
    public int Position { get; }
}
