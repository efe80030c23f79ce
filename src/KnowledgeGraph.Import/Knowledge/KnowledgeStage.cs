using KnowledgeGraph.Import.Problems;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Writing;

namespace KnowledgeGraph.Import.Knowledge;

/// <summary>Gathers what the files may name, before they are understood.</summary>
internal sealed class KnowledgeStage(ImportOptions options, ProblemLog problems)
{
    public async Task<StandingKnowledge> GatherAsync(ReadFiles own, WritingStage graph, CancellationToken cancellationToken)
    {
        var taken = own.Gazetteers.Concat(own.Sources).Select(file => Path.GetFullPath(file.Path)).ToHashSet(StringComparer.Ordinal);
        string[] places = [Path.Combine(options.DataFolder, "gazetteer"), Path.Combine(options.DataFolder, "sources.csv")];
        var paths = FileFinder.Find(places.Where(Path.Exists), problems).Where(path => !taken.Contains(Path.GetFullPath(path)));
        var standing = await new ReadingStage(options, problems).ReadAsync(paths, null, cancellationToken);
        return await graph.ReadAsync(
            writer => StandingKnowledge.GatherAsync(own, standing, writer, problems, cancellationToken), cancellationToken);
    }
}
