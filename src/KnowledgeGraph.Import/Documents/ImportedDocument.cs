using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Identity;
using KnowledgeGraph.Import.Reading;

namespace KnowledgeGraph.Import.Documents;

/// <summary>A text or table of claims, read and resolved, before it is written.</summary>
/// <param name="FileName">The file name, by which the document is known.</param>
/// <param name="Kind">Text or table of claims.</param>
/// <param name="Text">The text as read.</param>
internal sealed record ImportedDocument(string FileName, FileKind Kind, string Text)
{
    public string Id { get; } = StableId.Document(FileName);

    /// <summary>The file, for messages.</summary>
    public string Path { get; init; } = FileName;

    public string Title { get; init; } = System.IO.Path.GetFileNameWithoutExtension(FileName);

    /// <summary>ISO 639-1 code; null where the document has no one language.</summary>
    public string? Language { get; init; }

    public string Hash => StableId.Fingerprint(Text);

    public IReadOnlyList<ImportedPassage> Passages { get; init; } = [];

    public IReadOnlyList<ImportedClaim> Claims { get; init; } = [];

    /// <summary>Entities that the document names and no gazetteer knows.</summary>
    public IReadOnlyList<Entity> Provisional { get; init; } = [];
}
