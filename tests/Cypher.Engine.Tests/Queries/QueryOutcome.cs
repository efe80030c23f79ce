using System.Globalization;
using System.Text.RegularExpressions;
using PropertyGraph;

namespace Cypher.Engine.Tests.Queries;

/// <summary>What came of a query, printed as case files write it.</summary>
internal sealed partial class QueryOutcome
{
    private readonly List<string> _rows = [];
    private string _columns = string.Empty;
    private ResultSummary? _summary;
    private GraphError? _error;

    public static async Task<QueryOutcome> OfAsync(EmbeddedGraphDatabase database, string query)
    {
        var outcome = new QueryOutcome();
        await using var transaction = await database.BeginTransactionAsync(AccessMode.Write);
        try
        {
            await using var result = await transaction.RunAsync(query);
            outcome._columns = Row(result.Columns);
            await foreach (var row in result.ReadAsync())
            {
                outcome._rows.Add(Row(row.Values.Select(value => value.ToString())));
            }

            outcome._summary = await result.ConsumeAsync();
            await transaction.CommitAsync();
        }
        catch (GraphException problem)
        {
            outcome._error = problem.Error;
        }

        return outcome;
    }

    public string Show(string section) => section switch
    {
        "error" => _error is null ? "none" : $"{_error.Kind} {_error.Detail}: {_error.Message}",
        _ when _error is not null => $"{_error.Kind} {_error.Detail}: {_error.Message}",
        "rows" => string.Join('\n', _rows.Order(StringComparer.Ordinal).Prepend(_columns)),
        "ordered rows" => string.Join('\n', _rows.Prepend(_columns)),
        "plan" => _summary!.Plan!.TrimEnd(),
        "counters" => Counters(_summary!.Counters),
        "touched" => Touched().ToString(CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"There is no section '{section}'."),
    };

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Counters(UpdateCounters counters) => string.Join(
        ", ",
        typeof(UpdateCounters).GetProperties()
            .Where(property => property.PropertyType == typeof(long) && (long)property.GetValue(counters)! != 0)
            .Select(property => $"{property.Name} {property.GetValue(counters)}"));

    private long Touched() => TouchedCount().Matches(_summary!.Plan!).Sum(match => long.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("(?<count>[0-9]+) touched", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TouchedCount();
}
