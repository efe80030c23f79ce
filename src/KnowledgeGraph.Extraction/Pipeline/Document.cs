using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Sources;
using KnowledgeGraph.Extraction.Explaining;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Structure;

namespace KnowledgeGraph.Extraction.Pipeline;

/// <summary>The one record that the stages fill, in order. It lives as long as one document is read.</summary>
internal sealed class Document
{
    public Document(SourceText source) => Source = source;

    public SourceText Source { get; }

    /// <summary>The text without mark-up: as long as the source, each remaining character at its place.</summary>
    public string Reading { get; set; } = string.Empty;

    /// <summary>ISO 639-1 code of the language of most of it.</summary>
    public string Language { get; set; } = string.Empty;

    public List<Block> Blocks { get; } = [];

    public List<Sentence> Sentences { get; } = [];

    /// <summary>Entities that only this text names.</summary>
    public ProvisionalEntities Provisional { get; } = new();

    public List<Claim> Claims { get; } = [];

    public List<ExtractionProblem> Problems { get; } = [];

    /// <summary>Where attempts of rules are written down; null unless somebody asked.</summary>
    public Trace? Trace { get; set; }
}
