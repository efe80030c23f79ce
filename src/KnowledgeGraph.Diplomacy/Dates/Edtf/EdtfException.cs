namespace KnowledgeGraph.Diplomacy.Dates.Edtf;

/// <summary>A text that had to be EDTF is not. The exception only carries the <see cref="EdtfError"/>.</summary>
public sealed class EdtfException : FormatException
{
    /// <summary>Makes the exception for an error.</summary>
    /// <param name="error">What is wrong, and where.</param>
    public EdtfException(EdtfError error)
        : base(error.Message) => Error = error;

    /// <summary>What is wrong, and where.</summary>
    public EdtfError Error { get; }
}
