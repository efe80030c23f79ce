using Cypher.Language.Errors;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Errors;
using KnowledgeGraph.NamedQueries.Running;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Parameters;

/// <summary>Finds the entity that the words of a call mean: by id, or by any name in any language.</summary>
internal sealed class EntityFinder(LookupQueries lookups, IGraphTransaction transaction, WordReaders words)
{
    private const int MostCandidates = 8;
    private const int MostByWord = 3;
    private const int ShortestWord = 4;

    /// <summary>Finds an entity.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="NamedQueryException">None is called that, or several are; the error lists candidates.</exception>
    public async Task<string> FindAsync(NamedQuery query, ParameterDefinition parameter, string text, CancellationToken cancellationToken)
    {
        var found = await LookUpAsync(text, cancellationToken);
        var fitting = parameter.Label is null ? found : [.. found.Where(entity => entity.Labels.Contains(parameter.Label, StringComparer.Ordinal))];

        // A usual name wins over aliases: "China" the state over a state that was once also called so.
        var best = fitting.Where(entity => entity.IsExact).ToList() is { Count: > 0 } exact ? exact : fitting;
        return best.Count switch
        {
            1 => best[0].Id,
            0 => throw await UnknownAsync(query, parameter, text, found, cancellationToken),
            _ => throw Ambiguous(query, parameter, text, best),
        };
    }

    private async Task<List<Candidate>> LookUpAsync(string text, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, GraphValue>(StringComparer.Ordinal)
        {
            ["text"] = new StringValue(text),
            ["keys"] = new ListValue([.. words.FoldName(text).Select(key => new StringValue(key))]),
        };
        await using var result = await transaction.RunAsync(lookups.EntityByName, parameters, cancellationToken);
        return [.. (await result.ToListAsync(cancellationToken)).Select(Read)];
    }

    private async Task<NamedQueryException> UnknownAsync(
        NamedQuery query, ParameterDefinition parameter, string text, IReadOnlyList<Candidate> others, CancellationToken cancellationToken)
    {
        var kind = parameter.Label?.ToLowerInvariant() ?? "entity";
        if (others.Count > 0)
        {
            var listed = others.Select(entity => $"{entity.Name} is a {entity.Labels[0].ToLowerInvariant()}");
            return Wrong(
                NamedQueryErrorKind.UnknownEntity, query, parameter, $"No {kind} is called '{text}': {string.Join("; ", listed)}.", others.Select(entity => entity.Id));
        }

        var nearest = await NearestAsync(parameter.Label, text, cancellationToken);
        var hint = nearest.Count == 0 ? "`kg query overview` shows what the graph holds." : $"Did you mean {string.Join(" or ", nearest.Select(name => $"'{name}'"))}?";
        return Wrong(NamedQueryErrorKind.UnknownEntity, query, parameter, $"No {kind} is called '{text}'. {hint}", nearest);
    }

    private async Task<List<string>> NearestAsync(string? label, string text, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, GraphValue>(StringComparer.Ordinal)
        {
            ["label"] = label is null ? NullValue.Instance : new StringValue(label),
        };
        await using var result = await transaction.RunAsync(lookups.EntityNames, parameters, cancellationToken);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in await result.ToListAsync(cancellationToken))
        {
            names[Text(row["key"])] = Text(row["name"]);
        }

        var nearest = new List<string>();
        foreach (var key in words.FoldName(text))
        {
            if (NearestName.Find(key, names.Keys) is { } near && !nearest.Contains(names[near], StringComparer.Ordinal))
            {
                nearest.Add(names[near]);
            }
        }

        return nearest.Count > 0 ? nearest : [.. words.FoldName(text).SelectMany(key => NamesWithWordLike(key, names)).Distinct(StringComparer.Ordinal).Take(MostByWord)];
    }

    // Whoever types one word may mean a name of several: "Aigunn" the Treaty of Aigun.
    private static IEnumerable<string> NamesWithWordLike(string key, Dictionary<string, string> names)
    {
        var byWord = names
            .SelectMany(pair => pair.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= ShortestWord).Select(word => (Word: word, Name: pair.Value)))
            .ToLookup(entry => entry.Word, entry => entry.Name, StringComparer.Ordinal);
        return key.Length >= ShortestWord && NearestName.Find(key, byWord.Select(group => group.Key)) is { } near
            ? byWord[near].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            : [];
    }

    private static NamedQueryException Ambiguous(NamedQuery query, ParameterDefinition parameter, string text, IReadOnlyList<Candidate> found)
    {
        var listed = found.Take(MostCandidates).Select(entity => $"{entity.Id} ({entity.Name})");
        var rest = found.Count > MostCandidates ? $" and {found.Count - MostCandidates} more" : string.Empty;
        return Wrong(
            NamedQueryErrorKind.AmbiguousEntity,
            query,
            parameter,
            $"'{text}' can be {string.Join(", ", listed)}{rest}. Say which by its id: {parameter.Name}={found[0].Id}.",
            found.Select(entity => entity.Id));
    }

    private static NamedQueryException Wrong(
        NamedQueryErrorKind kind, NamedQuery query, ParameterDefinition parameter, string message, IEnumerable<string> candidates) => new(
        new NamedQueryError(kind, message) { Query = query.Name, Parameter = parameter.Name, Candidates = [.. candidates] });

    private static Candidate Read(GraphRow row) => new(
        Text(row["id"]),
        Text(row["name"]),
        [.. ((ListValue)row["labels"]).Select(Text)],
        row["exact"] is BooleanValue { Value: true });

    private static string Text(GraphValue value) => value is StringValue text ? text.Value : string.Empty;

    private sealed record Candidate(string Id, string Name, IReadOnlyList<string> Labels, bool IsExact);
}
