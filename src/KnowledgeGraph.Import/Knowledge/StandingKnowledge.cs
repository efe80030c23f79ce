using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Import.Bibliography;
using KnowledgeGraph.Import.Gazetteers;
using KnowledgeGraph.Import.Problems;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Writing;

namespace KnowledgeGraph.Import.Knowledge;

/// <summary>
/// What an import may name: the entities and sources of its own files, of the standing data, and of the graph; where an id comes several times
/// the first of these counts.
/// </summary>
internal sealed class StandingKnowledge
{
    private readonly Dictionary<string, BibliographicSource> _sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inGraph = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sourceIds = new(StringComparer.Ordinal);

    public EntityDirectory Entities { get; } = new();

    /// <summary>The ids of all sources that may be cited.</summary>
    public IReadOnlySet<string> SourceIds => _sourceIds;

    /// <summary>The entities of this import's own gazetteers, by file.</summary>
    public Dictionary<TextFile, IReadOnlyList<Entity>> OwnEntities { get; } = [];

    /// <summary>The sources of this import's own tables, by file.</summary>
    public Dictionary<TextFile, IReadOnlyList<BibliographicSource>> OwnSources { get; } = [];

    /// <summary>Gathers it.</summary>
    public static async Task<StandingKnowledge> GatherAsync(
        ReadFiles own, ReadFiles standing, GraphWriter graph, ProblemLog problems, CancellationToken cancellationToken)
    {
        var knowledge = new StandingKnowledge();
        var sources = new SourceTable(problems);
        foreach (var file in own.Sources)
        {
            knowledge.OwnSources[file] = knowledge.Add(sources.Read(file));
        }

        // The standing data has readers of its own, so an import may bring what stands there too.
        var standingSources = new SourceTable(problems);
        standing.Sources.ForEach(file => knowledge.Add(standingSources.Read(file)));
        await knowledge.AddGraphSourcesAsync(graph, cancellationToken);

        var gazetteers = new GazetteerTable(knowledge.SourceIds, problems);
        foreach (var file in own.Gazetteers)
        {
            knowledge.OwnEntities[file] = knowledge.Add(gazetteers.Read(file));
        }

        var standingGazetteers = new GazetteerTable(knowledge.SourceIds, problems);
        standing.Gazetteers.ForEach(file => knowledge.Add(standingGazetteers.Read(file)));
        await knowledge.AddGraphEntitiesAsync(graph, cancellationToken);
        knowledge.Check(gazetteers, problems);
        return knowledge;
    }

    /// <summary>The entities among the given ids, with the members of groups, that the graph does not hold yet or only provisionally.</summary>
    public IReadOnlyList<Entity> Missing(IEnumerable<string> ids)
    {
        var missing = new Dictionary<string, Entity>(StringComparer.Ordinal);
        var queue = new Queue<string>(ids);
        while (queue.TryDequeue(out var id))
        {
            if (!_inGraph.Contains(id) && Entities.Find(id) is { Provisional: false } entity && missing.TryAdd(id, entity))
            {
                foreach (var member in entity.Members)
                {
                    queue.Enqueue(member);
                }
            }
        }

        return [.. missing.Values.OrderBy(entity => entity.Id, StringComparer.Ordinal)];
    }

    /// <summary>The sources among the given ids that the graph does not hold yet.</summary>
    public IReadOnlyList<BibliographicSource> MissingSources(IEnumerable<string> ids) =>
        [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(id => !_inGraph.Contains("source " + id)).Select(id => _sources.GetValueOrDefault(id)).OfType<BibliographicSource>()];

    /// <summary>Remembers what was written, so that the next document need not write it again.</summary>
    public void Written(IEnumerable<Entity> entities, IEnumerable<BibliographicSource> sources)
    {
        _inGraph.UnionWith(entities.Select(entity => entity.Id));
        _inGraph.UnionWith(sources.Select(source => "source " + source.Id));
    }

    private IReadOnlyList<Entity> Add(IReadOnlyList<Entity> entities) => [.. entities.Where(entity => Entities.Add(entity))];

    private IReadOnlyList<BibliographicSource> Add(IReadOnlyList<BibliographicSource> sources)
    {
        foreach (var source in sources)
        {
            _sources.TryAdd(source.Id, source);
            _sourceIds.Add(source.Id);
        }

        return sources;
    }

    private async Task AddGraphEntitiesAsync(GraphWriter graph, CancellationToken cancellationToken)
    {
        foreach (var row in await graph.ReadAsync("entities", cancellationToken))
        {
            if (EntityRows.Entity(row) is not { } entity)
            {
                continue;
            }

            Entities.Add(entity);
            if (!entity.Provisional)
            {
                _inGraph.Add(entity.Id);
            }
        }
    }

    private async Task AddGraphSourcesAsync(GraphWriter graph, CancellationToken cancellationToken)
    {
        foreach (var row in await graph.ReadAsync("sources", cancellationToken))
        {
            var id = row.Text("id")!;
            _sourceIds.Add(id);
            _inGraph.Add("source " + id);
        }
    }

    // What own gazetteers point to can be judged only when all are read.
    private void Check(GazetteerTable gazetteers, ProblemLog problems)
    {
        foreach (var file in OwnEntities.Keys.ToList())
        {
            OwnEntities[file] = [.. OwnEntities[file].Select(entity => MemberCheck.Resolve(entity, file, gazetteers.MemberOffsets.GetValueOrDefault(entity.Id), Entities, problems))];
        }
    }
}
