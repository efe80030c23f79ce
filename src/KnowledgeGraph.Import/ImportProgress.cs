namespace KnowledgeGraph.Import;

/// <summary>How far an import is.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="File">The file it is doing it to.</param>
/// <param name="Done">How many files of the stage are done.</param>
/// <param name="Total">How many files the stage has.</param>
public sealed record ImportProgress(ImportStage Stage, string File, int Done, int Total);

/// <summary>The stages of an import that take time, in order.</summary>
public enum ImportStage
{
    /// <summary>Files become tables and texts.</summary>
    Reading,

    /// <summary>Tables and texts become claims about entities.</summary>
    Extraction,

    /// <summary>Claims become facts, and all of it becomes graph.</summary>
    Writing,
}
