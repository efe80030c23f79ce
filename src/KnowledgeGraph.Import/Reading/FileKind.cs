namespace KnowledgeGraph.Import.Reading;

/// <summary>What a file is to the import, in the order in which they are imported.</summary>
public enum FileKind
{
    /// <summary>A table of sources.</summary>
    Sources,

    /// <summary>A table of entities.</summary>
    Gazetteer,

    /// <summary>A table of claims.</summary>
    Claims,

    /// <summary>A text.</summary>
    Text,
}
