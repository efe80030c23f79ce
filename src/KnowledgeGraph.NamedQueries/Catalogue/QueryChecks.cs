using Cypher.Language;
using Cypher.Language.Errors;
using Cypher.Language.Semantics;
using Cypher.Language.Text;
using KnowledgeGraph.NamedQueries.Errors;
using KnowledgeGraph.NamedQueries.Paging;
using KnowledgeGraph.NamedQueries.Parameters;
using KnowledgeGraph.NamedQueries.Safety;

namespace KnowledgeGraph.NamedQueries.Catalogue;

/// <summary>
/// Checks a named query whichever back end is configured: it is Cypher, it reads only, it calls no procedure, the
/// parameters it declares are those it uses, and the columns its header names are those it returns.
/// </summary>
public static class QueryChecks
{
    /// <summary>Checks one query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="signatures">The functions that may be called.</param>
    /// <returns>What is wrong, by line; empty where all is well.</returns>
    public static IReadOnlyList<NamedQueryError> Check(NamedQuery query, SignatureCatalogue signatures)
    {
        CheckedQuery compiled;
        try
        {
            compiled = CypherLanguage.Compile(query.Cypher, signatures);
        }
        catch (CypherException exception)
        {
            return [Wrong(query, LineOf(query, exception.Error.Span.Start), exception.Error.Message)];
        }

        var errors = new List<NamedQueryError>();
        if (!compiled.IsReadOnly)
        {
            errors.Add(Wrong(query, null, "A named query must not write. Move it to cypher/writes."));
        }

        if (ReadOnlyCypher.FindReach(compiled.Statement) is { } reach)
        {
            errors.Add(Wrong(query, LineOf(query, reach.Place.Start), reach.Message));
        }

        errors.AddRange(compiled.Procedures.Select(procedure =>
            Wrong(query, LineOf(query, procedure.Span.Start), $"A named query must not call procedures; this one calls {procedure.Name}.")));
        errors.AddRange(CheckParameters(query, compiled));
        if (query.Header.Order.Count > 0 && OrderColumn.Of(query, compiled) is null)
        {
            errors.Add(Wrong(query, null, $"The header declares the order {string.Join(", ", query.Header.Order)}: the query must be one without UNION at its end, whose RETURN ends with ORDER BY these columns."));
        }

        errors.AddRange(query.Header.Cite.Concat(query.Header.Order)
            .Where(column => !compiled.Columns.Contains(column, StringComparer.Ordinal))
            .Select(column => Wrong(query, null, $"The header names a column '{column}'; the query returns {string.Join(", ", compiled.Columns)}.")));
        return errors;
    }

    /// <summary>The names under which a declared parameter reaches the query.</summary>
    internal static IEnumerable<string> NamesInQuery(ParameterDefinition parameter) => parameter.Type == ParameterType.EdtfDate
        ? [parameter.Name, parameter.Name + ParameterReader.EarliestSuffix, parameter.Name + ParameterReader.LatestSuffix]
        : [parameter.Name];

    private static IEnumerable<NamedQueryError> CheckParameters(NamedQuery query, CheckedQuery compiled)
    {
        var declared = query.Header.Parameters.SelectMany(NamesInQuery).ToHashSet(StringComparer.Ordinal);
        foreach (var used in compiled.Parameters.DistinctBy(parameter => parameter.Name).Where(parameter => !declared.Contains(parameter.Name)))
        {
            yield return Wrong(query, LineOf(query, used.Span.Start), $"${used.Name} is used and not declared. Declare it under '//+ params:'.");
        }

        var names = compiled.ParameterNames;
        foreach (var reserved in query.Header.Parameters.Where(parameter => ReservedNames.Contains(parameter.Name)))
        {
            yield return Wrong(query, reserved.Line, $"No parameter may be called '{reserved.Name}': {string.Join(", ", ReservedNames.CallOptions)} and names that begin with {ReservedNames.RunnerPrefix} mean something else in a call.");
        }

        foreach (var unused in query.Header.Parameters.Where(parameter => !NamesInQuery(parameter).Any(names.Contains)))
        {
            yield return Wrong(query, unused.Line, $"The parameter '{unused.Name}' is declared and not used.");
        }
    }

    private static int LineOf(NamedQuery query, int place) => LinePosition.Of(query.Cypher, place).Line;

    private static NamedQueryError Wrong(NamedQuery query, int? line, string message) => new(
        NamedQueryErrorKind.InvalidFile, $"{query.File}{(line is null ? string.Empty : $" line {line}")}: {message}")
    {
        Query = query.Name,
        File = query.File,
        Line = line,
    };
}
