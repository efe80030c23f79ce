using KnowledgeGraph.NamedQueries.Errors;
using KnowledgeGraph.NamedQueries.Parameters;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Lookups;

/// <summary>
/// Looks things up by id or by the beginning of a name. Each lookup is a Cypher text of <c>cypher/lookups</c> that runs the same on
/// every database, in a read transaction.
/// </summary>
public sealed class GraphLookups
{
    private const string NamePrefix = "name_";
    private static readonly string[] Files =
        ["entity-search", "entity-search-words", "entity-named", "entity", "entity-edges", "entity-facts", "fact", "fact-roles", "fact-claims"];

    private static readonly string[] InnerKeys = ["id", "name", "names", "aliases", "fingerprint", "type", "date", "key"];

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly IGraphDatabase _database;
    private readonly WordReaders _words;

    /// <summary>Makes the lookups.</summary>
    /// <param name="cypherFolder">The folder <c>cypher</c>, with <c>lookups/</c> in it.</param>
    /// <param name="database">The database that answers.</param>
    /// <param name="words">Folds names.</param>
    /// <exception cref="NamedQueryException">A file is missing.</exception>
    public GraphLookups(string cypherFolder, IGraphDatabase database, WordReaders words)
    {
        _database = database;
        _words = words;
        foreach (var name in Files)
        {
            var path = Path.Combine(cypherFolder, "lookups", name + ".cypher");
            _texts[name] = File.Exists(path)
                ? File.ReadAllText(path)
                : throw new NamedQueryException(new NamedQueryError(
                    NamedQueryErrorKind.InvalidFile, $"The file '{path}' is missing. Name a folder that holds queries/, lookups/, writes/ and schema/."));
        }
    }

    /// <summary>Finds entities by the beginning of a name or of a word in it; case, accents and articles do not count.</summary>
    /// <param name="text">The words so far.</param>
    /// <param name="label">Only entities with this label; null for all.</param>
    /// <param name="limit">The most entities to give, above 0.</param>
    /// <param name="timeout">How long it may take; null leaves it to the database.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Entities whose name begins so, then those where a later word does; shorter names first. None for words without a letter.</returns>
    /// <exception cref="GraphException">The database failed.</exception>
    public async Task<IReadOnlyList<EntityMatch>> SearchAsync(
        string text, string? label, int limit, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        var keys = _words.FoldName(text);
        if (keys.Count == 0)
        {
            return [];
        }

        await using var transaction = await BeginAsync(timeout, cancellationToken);
        var parameters = new Dictionary<string, GraphValue>(StringComparer.Ordinal)
        {
            ["keys"] = new ListValue([.. keys.Select(key => new StringValue(key))]),
            ["label"] = label is null ? NullValue.Instance : new StringValue(label),
            ["limit"] = IntegerValue.Of(limit),
        };
        var matches = new List<EntityMatch>();
        foreach (var lookup in (string[])["entity-search", "entity-search-words"])
        {
            var rows = matches.Count < limit ? await ReadAsync(transaction, lookup, parameters, cancellationToken) : [];
            foreach (var match in rows.Select(Match))
            {
                if (matches.Count < limit && !matches.Exists(earlier => earlier.Entity.Id == match.Entity.Id))
                {
                    matches.Add(match);
                }
            }
        }

        return matches;
    }

    /// <summary>Finds the entities that usually go by one of some names, letter for letter.</summary>
    /// <param name="names">The names.</param>
    /// <param name="timeout">How long it may take; null leaves it to the database.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The entities by name and id; several where several share a name, none for a name that nobody bears.</returns>
    /// <exception cref="GraphException">The database failed.</exception>
    public async Task<IReadOnlyList<EntityReference>> NamedAsync(
        IReadOnlyCollection<string> names, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        var keys = names.SelectMany(_words.FoldName).Distinct(StringComparer.Ordinal).ToList();
        if (keys.Count == 0)
        {
            return [];
        }

        await using var transaction = await BeginAsync(timeout, cancellationToken);
        var parameters = new Dictionary<string, GraphValue>(StringComparer.Ordinal)
        {
            ["keys"] = new ListValue([.. keys.Select(key => new StringValue(key))]),
            ["names"] = new ListValue([.. names.Select(name => new StringValue(name))]),
        };
        return [.. (await ReadAsync(transaction, "entity-named", parameters, cancellationToken)).Select(LookupRows.Entity)];
    }

    /// <summary>Reads an entity with its edges and facts.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="limit">The most edges, and the most facts, to give; above 0.</param>
    /// <param name="timeout">How long it may take; null leaves it to the database.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The entity, or null where there is none with that id.</returns>
    /// <exception cref="GraphException">The database failed.</exception>
    public async Task<EntityDetails?> EntityAsync(string id, int limit, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        await using var transaction = await BeginAsync(timeout, cancellationToken);
        var parameters = ById(id, limit);
        if (await ReadAsync(transaction, "entity", parameters, cancellationToken) is not [var row, ..])
        {
            return null;
        }

        var edges = await ReadAsync(transaction, "entity-edges", parameters, cancellationToken);
        var facts = await ReadAsync(transaction, "entity-facts", parameters, cancellationToken);
        var properties = Properties(row);
        return new EntityDetails(
            LookupRows.Entity(row),
            properties.Where(IsName).ToDictionary(pair => pair.Key[NamePrefix.Length..], pair => LookupRows.Text(pair.Value) ?? string.Empty, StringComparer.Ordinal),
            properties.FirstOrDefault(pair => pair.Key == "aliases") is { Value: { } aliases } ? [.. LookupRows.Texts(aliases)] : [],
            Outer(properties),
            [.. edges.Take(limit).Select(LookupRows.Edge)],
            [.. facts.Take(limit).Select(LookupRows.Fact)],
            edges.Count > limit || facts.Count > limit);
    }

    /// <summary>Reads a fact with its roles and the claims behind it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="timeout">How long it may take; null leaves it to the database.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The fact, or null where there is none with that id.</returns>
    /// <exception cref="GraphException">The database failed.</exception>
    public async Task<FactDetails?> FactAsync(string id, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        await using var transaction = await BeginAsync(timeout, cancellationToken);
        var parameters = ById(id, null);
        if (await ReadAsync(transaction, "fact", parameters, cancellationToken) is not [var row, ..])
        {
            return null;
        }

        var roles = await ReadAsync(transaction, "fact-roles", parameters, cancellationToken);
        var claims = await ReadAsync(transaction, "fact-claims", parameters, cancellationToken);
        return new FactDetails(LookupRows.Fact(row), Outer(Properties(row)), [.. roles.Select(LookupRows.Role)], [.. claims.Select(LookupRows.Claim)]);
    }

    // One more than is given tells whether there are more.
    private static Dictionary<string, GraphValue> ById(string id, int? limit)
    {
        var parameters = new Dictionary<string, GraphValue>(StringComparer.Ordinal) { ["id"] = new StringValue(id) };
        if (limit is { } most)
        {
            parameters["limit"] = IntegerValue.Of(most + 1L);
        }

        return parameters;
    }

    private static List<KeyValuePair<string, GraphValue>> Properties(GraphRow row) =>
        row["properties"] is MapValue map ? [.. map.OrderBy(pair => pair.Key, StringComparer.Ordinal)] : [];

    private static Dictionary<string, GraphValue> Outer(IEnumerable<KeyValuePair<string, GraphValue>> properties) =>
        properties.Where(pair => !InnerKeys.Contains(pair.Key, StringComparer.Ordinal) && !IsName(pair)).ToDictionary(StringComparer.Ordinal);

    private static bool IsName(KeyValuePair<string, GraphValue> pair) => pair.Key.StartsWith(NamePrefix, StringComparison.Ordinal);

    // The graph keeps folded names beside the whole list of names: the first that folds so is the one that was meant.
    private EntityMatch Match(GraphRow row)
    {
        var entity = LookupRows.Entity(row);
        var key = LookupRows.Text(row["key"]) ?? string.Empty;
        var names = LookupRows.Texts(row["names"]).Prepend(entity.Name);
        return new EntityMatch(entity, names.FirstOrDefault(name => _words.FoldName(name).Contains(key, StringComparer.Ordinal)) ?? entity.Name);
    }

    private Task<IGraphTransaction> BeginAsync(TimeSpan? timeout, CancellationToken cancellationToken) =>
        _database.BeginTransactionAsync(AccessMode.Read, new TransactionOptions { Timeout = timeout }, cancellationToken);

    private async Task<IReadOnlyList<GraphRow>> ReadAsync(
        IGraphTransaction transaction, string lookup, Dictionary<string, GraphValue> parameters, CancellationToken cancellationToken)
    {
        await using var result = await transaction.RunAsync(_texts[lookup], parameters, cancellationToken);
        return await result.ToListAsync(cancellationToken);
    }
}
