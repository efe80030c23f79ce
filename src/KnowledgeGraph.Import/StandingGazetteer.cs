using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Import.Bibliography;
using KnowledgeGraph.Import.Gazetteers;
using KnowledgeGraph.Import.Problems;
using KnowledgeGraph.Import.Reading;

namespace KnowledgeGraph.Import;

/// <summary>The entities of the standing data, for those who read texts without a graph.</summary>
/// <param name="Entities">The entities; where an id comes several times, the first.</param>
/// <param name="Problems">What could not be used.</param>
public sealed record StandingGazetteer(IReadOnlyList<Entity> Entities, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reads the gazetteer of a folder of standing data.</summary>
    /// <param name="options">Names the folder.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The entities and the problems.</returns>
    public static async Task<StandingGazetteer> ReadAsync(ImportOptions options, CancellationToken cancellationToken = default)
    {
        var problems = new ProblemLog();
        string[] paths = [Path.Combine(options.DataFolder, "sources.csv"), Path.Combine(options.DataFolder, "gazetteer")];
        var files = await new ReadingStage(options, problems).ReadAsync(paths, null, cancellationToken);
        var sources = new SourceTable(problems);
        var table = new GazetteerTable(files.Sources.SelectMany(sources.Read).Select(source => source.Id).ToHashSet(StringComparer.Ordinal), problems);
        var entities = files.Gazetteers.SelectMany(table.Read).DistinctBy(entity => entity.Id, StringComparer.Ordinal).ToList();
        return new StandingGazetteer(entities, problems.Problems);
    }
}
