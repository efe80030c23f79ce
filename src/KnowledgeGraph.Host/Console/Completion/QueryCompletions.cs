using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Console.Query;
using KnowledgeGraph.Host.Console.Session;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Errors;
using KnowledgeGraph.NamedQueries.Lookups;
using KnowledgeGraph.NamedQueries.Parameters;
using PropertyGraph;

namespace KnowledgeGraph.Host.Console.Completion;

/// <summary>Completes names of queries, names of their parameters, and values: of a list, or entities of the graph.</summary>
internal sealed class QueryCompletions(ConsoleSession session)
{
    private const int MostEntities = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The queries.</summary>
    public IReadOnlyList<Candidate> Names() => Quietly(() =>
        Open().GetAll().Queries.OrderBy(query => query.Name, StringComparer.Ordinal).Select(query => new Candidate(query.Name, query.Header.Summary)));

    /// <summary>What a word after the name of a query can become.</summary>
    /// <param name="query">The query's name.</param>
    /// <param name="word">The word so far: a parameter's name, or with an equals sign the beginning of its value.</param>
    public IReadOnlyList<Candidate> Values(string query, string word) => Quietly(() =>
    {
        var parameters = Open().Get(query).Header.Parameters;
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            return parameters.Select(parameter => new Candidate(parameter.Name + "=", parameter.Doc));
        }

        var name = word[..equals];
        var value = word[(equals + 1)..];
        return parameters.FirstOrDefault(parameter => parameter.Name == name) is { } found
            ? Values(found, value).Select(candidate => candidate with { Text = $"{name}={candidate.Text}" })
            : [];
    });

    private QueryCatalogue Open() => QueryCatalogue.Open(Path.Combine(session.CypherFolder, "queries"));

    private IEnumerable<Candidate> Values(ParameterDefinition parameter, string value)
    {
        // Of a list only the last item is still being typed.
        var comma = parameter.IsList ? value.LastIndexOf(',') + 1 : 0;
        var (done, last) = (value[..comma], value[comma..]);
        var values = parameter switch
        {
            { Enum.Count: > 0 } => parameter.Enum.Select(word => new Candidate(word, string.Empty)),
            { Type: ParameterType.Boolean } => [new Candidate("true", string.Empty), new Candidate("false", string.Empty)],
            { Type: ParameterType.Entity } => Entities(last, parameter.Label),
            _ => [],
        };
        return values.Select(candidate => candidate with { Text = done + candidate.Text });
    }

    private IEnumerable<Candidate> Entities(string text, string? label)
    {
        if (text.Length == 0)
        {
            // Thousands begin so.
            return [];
        }

        var database = Backends.Open(session, OpenMode.Existing);
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var matches = new GraphLookups(session.CypherFolder, database, HistoricalWords.Readers)
                .SearchAsync(text, label, MostEntities, Patience, patience.Token).GetAwaiter().GetResult();
            return [.. matches.Select(match => new Candidate(
                match.Matched, match.Matched == match.Entity.Name ? string.Join(", ", match.Entity.Labels) : $"{match.Entity.Name} ({string.Join(", ", match.Entity.Labels)})"))];
        }
        finally
        {
            database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    // Who presses a key for a completion wants no message in the middle of the line: where nothing can be read there is nothing to offer.
    private static IReadOnlyList<Candidate> Quietly(Func<IEnumerable<Candidate>> read)
    {
        try
        {
            return [.. read()];
        }
        catch (Exception error) when (error is ConsoleException or NamedQueryException or GraphException or IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            return [];
        }
    }
}
