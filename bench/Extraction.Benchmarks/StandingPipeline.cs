using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Import;

namespace Extraction.Benchmarks;

/// <summary>Makes the pipeline from the standing data.</summary>
internal static class StandingPipeline
{
    public static async Task<ExtractionPipeline> MakeAsync(string import)
    {
        var gazetteer = await StandingGazetteer.ReadAsync(new ImportOptions { DataFolder = import });
        return new ExtractionPipeline(ExtractionLexicon.Load(Path.Combine(import, "lexicon")), gazetteer.Entities);
    }
}
