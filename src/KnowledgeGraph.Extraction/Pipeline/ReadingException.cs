namespace KnowledgeGraph.Extraction;

/// <summary>A mistake of the reader itself that one text brought to light. It names the text, so that the others can be read without it.</summary>
public sealed class ReadingException : Exception
{
    /// <summary>Makes it.</summary>
    /// <param name="source">The name of the text.</param>
    /// <param name="stage">The stage that failed.</param>
    /// <param name="error">What it failed with.</param>
    public ReadingException(string source, string stage, Exception error)
        : base($"'{source}' cannot be read: {stage} ended with {error.GetType().Name}. Leave this text out to read the others.", error)
    {
        Source = source;
        Stage = stage;
    }

    /// <summary>The stage that failed, for example <c>DateStage</c>.</summary>
    public string Stage { get; }
}
