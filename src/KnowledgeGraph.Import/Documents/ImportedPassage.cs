namespace KnowledgeGraph.Import.Documents;

/// <summary>A stretch of a document on which claims or mentions rest.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Index">Its position in the document, from 0.</param>
/// <param name="Start">Its first UTF-16 code unit in the document.</param>
/// <param name="End">One past its last.</param>
/// <param name="Text">Its words.</param>
/// <param name="Language">ISO 639-1 code; null where it is not known.</param>
internal sealed record ImportedPassage(string Id, int Index, int Start, int End, string Text, string? Language)
{
    public IReadOnlyList<ImportedMention> Mentions { get; init; } = [];
}

/// <summary>Words of a passage that name an entity.</summary>
internal sealed record ImportedMention(string EntityId, string Text, int Start, int End);
