using System.Globalization;
using Cypher.Language.Errors;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Errors;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Parameters;

/// <summary>Turns the words of a call into typed values for the query. Values are bound, never pasted into the text.</summary>
internal sealed class ParameterReader(NamedQuery query, WordReaders words, EntityFinder entities)
{
    public const string EarliestSuffix = "_earliest";
    public const string LatestSuffix = "_latest";

    /// <summary>Reads all parameters of a call.</summary>
    /// <param name="arguments">Names and words; a list parameter takes its items separated by commas.</param>
    /// <param name="cancellationToken">Stops looking entities up.</param>
    /// <exception cref="NamedQueryException">A name is unknown, a value missing or wrong.</exception>
    public async Task<Dictionary<string, GraphValue>> ReadAsync(IReadOnlyDictionary<string, ArgumentWords> arguments, CancellationToken cancellationToken)
    {
        CheckNames(arguments.Keys);
        var values = new Dictionary<string, GraphValue>(StringComparer.Ordinal);
        foreach (var parameter in query.Header.Parameters)
        {
            var given = arguments.GetValueOrDefault(parameter.Name) ?? (parameter.Default is { } words ? ArgumentWords.Of(words) : null);
            if (given is null && parameter.IsRequired)
            {
                throw Wrong(NamedQueryErrorKind.MissingParameter, parameter, $"needs {Expected(parameter)}: {parameter.Name}=…{Example(parameter)}.");
            }

            await ReadAsync(parameter, given, values, cancellationToken);
        }

        return values;
    }

    private void CheckNames(IEnumerable<string> names)
    {
        var known = query.Header.Parameters.Select(parameter => parameter.Name).ToList();
        foreach (var name in names.Where(name => !known.Contains(name, StringComparer.Ordinal)))
        {
            var nearest = NearestName.Find(name, known);
            var hint = nearest is not null ? $" Did you mean '{nearest}'?"
                : known.Count == 0 ? " It takes none." : $" It takes {string.Join(", ", known)}.";
            throw new NamedQueryException(new NamedQueryError(
                NamedQueryErrorKind.UnknownParameter, $"{query.Name} has no parameter '{name}'.{hint}")
            {
                Query = query.Name,
                Parameter = name,
                Candidates = nearest is null ? [] : [nearest],
            });
        }
    }

    private async Task ReadAsync(
        ParameterDefinition parameter, ArgumentWords? given, Dictionary<string, GraphValue> values, CancellationToken cancellationToken)
    {
        if (parameter.IsList)
        {
            await ReadListAsync(parameter, given, values, cancellationToken);
            return;
        }

        if (given is { Items.Count: not 1, Text: null })
        {
            throw Wrong(NamedQueryErrorKind.InvalidValue, parameter, "takes one value, not a list.");
        }

        var text = given?.Text ?? given?.Items?[0];
        if (parameter.Type == ParameterType.EdtfDate)
        {
            Add(values, parameter.Name, ReadDate(parameter, text));
        }
        else
        {
            values[parameter.Name] = text is null ? NullValue.Instance : await ReadOneAsync(parameter, text, cancellationToken);
        }
    }

    private async Task ReadListAsync(
        ParameterDefinition parameter, ArgumentWords? given, Dictionary<string, GraphValue> values, CancellationToken cancellationToken)
    {
        var items = given?.Items?.Where(item => item.Length > 0).ToList() ?? (given?.Text is { } text ? ListWords.Split(text) : null);
        if (parameter.Type == ParameterType.EdtfDate)
        {
            var dates = items?.Select(item => ReadDate(parameter, item)).ToList();
            Add(values, parameter.Name, (ListOf(dates?.Select(date => date.Text)), ListOf(dates?.Select(date => date.Earliest)), ListOf(dates?.Select(date => date.Latest))));
            return;
        }

        var read = items is null ? null : new List<GraphValue>();
        foreach (var item in items ?? [])
        {
            read!.Add(await ReadOneAsync(parameter, item, cancellationToken));
        }

        values[parameter.Name] = ListOf(read);
    }

    private static GraphValue ListOf(IEnumerable<GraphValue>? items) => items is null ? NullValue.Instance : new ListValue([.. items]);

    private static void Add(Dictionary<string, GraphValue> values, string name, (GraphValue Text, GraphValue Earliest, GraphValue Latest) date)
    {
        values[name] = date.Text;
        values[name + EarliestSuffix] = date.Earliest;
        values[name + LatestSuffix] = date.Latest;
    }

    private async Task<GraphValue> ReadOneAsync(ParameterDefinition parameter, string text, CancellationToken cancellationToken)
    {
        if (parameter.Enum.Count > 0 && !parameter.Enum.Contains(text, StringComparer.Ordinal))
        {
            var nearest = NearestName.Find(text, parameter.Enum);
            throw Wrong(
                NamedQueryErrorKind.InvalidValue,
                parameter,
                $"cannot be '{text}'.{(nearest is null ? string.Empty : $" Did you mean '{nearest}'?")} It is one of {string.Join(", ", parameter.Enum)}.",
                nearest is null ? parameter.Enum : [nearest]);
        }

        return parameter.Type switch
        {
            ParameterType.Entity => new StringValue(await entities.FindAsync(query, parameter, text, cancellationToken)),
            ParameterType.Integer when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => IntegerValue.Of(number),
            ParameterType.Decimal when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => new FloatValue(number),
            ParameterType.Boolean when bool.TryParse(text, out var flag) => BooleanValue.Of(flag),
            ParameterType.String => new StringValue(text),
            _ => throw Wrong(NamedQueryErrorKind.InvalidValue, parameter, $"is '{text}', but must be {Expected(parameter)}."),
        };
    }

    private (GraphValue Text, GraphValue Earliest, GraphValue Latest) ReadDate(ParameterDefinition parameter, string? given)
    {
        var reading = given is null ? new DateReading(null, null, null, null) : words.ReadDate(given);
        if (reading.Problem is { } problem)
        {
            throw Wrong(NamedQueryErrorKind.InvalidValue, parameter, $"is '{given}', but must be {Expected(parameter)}: {problem}");
        }

        return (reading.Edtf is { } edtf ? new StringValue(edtf) : NullValue.Instance, Day(reading.EarliestDay), Day(reading.LatestDay));
    }

    private static GraphValue Day(long? day) => day is { } number ? IntegerValue.Of(number) : NullValue.Instance;

    private static string Example(ParameterDefinition parameter) => parameter.Example is { } example ? $", for example {parameter.Name}=\"{example}\"" : string.Empty;

    private static string Expected(ParameterDefinition parameter) => (parameter.Type, parameter.IsList) switch
    {
        (ParameterType.Entity, _) => $"a {parameter.Label?.ToLowerInvariant() ?? "thing"} by id, name or alias",
        (ParameterType.Integer, _) => "a whole number",
        (ParameterType.Decimal, _) => "a number such as 1.5",
        (ParameterType.Boolean, _) => "true or false",
        (ParameterType.EdtfDate, _) => "a date in EDTF such as 1858-05-28, 1857-04 or 1689",
        (_, true) => "a list separated by commas",
        _ => "a text",
    };

    private NamedQueryException Wrong(
        NamedQueryErrorKind kind, ParameterDefinition parameter, string what, IReadOnlyList<string>? candidates = null) => new(
        new NamedQueryError(kind, $"The parameter '{parameter.Name}' of {query.Name} {what}")
        {
            Query = query.Name,
            Parameter = parameter.Name,
            Candidates = candidates ?? [],
        });
}
