using System.Text.RegularExpressions;
using Cypher.Tck.Tests.Suite;
using Cypher.Tck.Tests.Values;
using PropertyGraph;

namespace Cypher.Tck.Tests.Running;

/// <summary>Runs scenarios, each on a database of its own.</summary>
internal sealed partial class ScenarioRunner(ITckBackend backend, string tckFolder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Runs one scenario; whatever goes wrong is its outcome.</summary>
    public async Task<ScenarioOutcome> RunAsync(TckScenario scenario)
    {
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            await using var run = new Run(backend, tckFolder, scenario, timeout.Token);
            foreach (var step in scenario.Steps)
            {
                await run.DoAsync(step);
            }

            return ScenarioOutcome.Passed;
        }
        catch (ScenarioFailedException failure)
        {
            return new ScenarioOutcome(failure.Message, failure.Cause);
        }
        catch (Exception error)
        {
            return new ScenarioOutcome($"{error.GetType().Name}: {error}", $"{error.GetType().Name}: {Particulars().Replace(error.Message, "…")}");
        }
    }

    /// <summary>A message without what is quoted in it, and without numbers.</summary>
    [GeneratedRegex("'[^']*'|\"[^\"]*\"|[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Particulars();

    /// <summary>The state of one scenario.</summary>
    private sealed class Run(ITckBackend backend, string tckFolder, TckScenario scenario, CancellationToken cancellationToken) : IAsyncDisposable
    {
        private readonly Dictionary<string, GraphValue> _parameters = new(StringComparer.Ordinal);
        private readonly bool _watchesSideEffects = scenario.Steps.Any(step => step is SideEffectsStep);
        private IGraphDatabase? _database;
        private GraphSnapshot? _before;
        private IReadOnlyList<string> _columns = [];
        private IReadOnlyList<IReadOnlyList<GraphValue>> _rows = [];
        private GraphError? _error;

        public async Task DoAsync(TckStep step)
        {
            // The database is made with all procedures of the scenario, which come after "an empty graph".
            _database ??= backend.Create([.. scenario.Steps.OfType<ProcedureStep>()]);
            switch (step)
            {
                case NamedGraphStep graph:
                    await PrepareAsync(await File.ReadAllTextAsync(Path.Combine(tckFolder, "graphs", graph.Name, graph.Name + ".cypher"), cancellationToken));
                    break;
                case HavingExecutedStep preparation:
                    await PrepareAsync(preparation.Query);
                    break;
                case ParametersStep parameters:
                    foreach (var row in parameters.Table.Rows)
                    {
                        _parameters[row[0]] = TckValueParser.Parse(row[1]);
                    }

                    break;
                case ExecuteStep execution:
                    _before = _watchesSideEffects ? await GraphSnapshot.ReadAsync(_database, cancellationToken) : null;
                    await ExecuteAsync(execution.Query);
                    break;
                case ResultStep result:
                    CheckRows(result);
                    break;
                case EmptyResultStep:
                    CheckNoError();
                    Require(_rows.Count == 0, "rows differ", () => $"expected no rows, got{ShowRows(_rows)}");
                    break;
                case ErrorStep error:
                    CheckError(error);
                    break;
                case SideEffectsStep effects:
                    await CheckSideEffectsAsync(effects);
                    break;
            }
        }

        public async ValueTask DisposeAsync()
        {
            if (_database is not null)
            {
                await _database.DisposeAsync();
            }
        }

        private async Task PrepareAsync(string query)
        {
            try
            {
                await _database!.ExecuteAsync(query, _parameters, cancellationToken);
            }
            catch (GraphException error)
            {
                throw Unexpected("preparing query", error.Error, query);
            }
        }

        private async Task ExecuteAsync(string query)
        {
            (_columns, _rows, _error) = ([], [], null);
            try
            {
                await using var transaction = await _database!.BeginTransactionAsync(AccessMode.Write, null, cancellationToken);
                await using (var result = await transaction.RunAsync(query, _parameters, cancellationToken))
                {
                    _columns = result.Columns;
                    _rows = [.. (await result.ToListAsync(cancellationToken)).Select(row => row.Values)];
                    await result.ConsumeAsync(cancellationToken);
                }

                await transaction.CommitAsync(cancellationToken);
            }
            catch (GraphException error)
            {
                _error = error.Error;
            }
        }

        private void CheckRows(ResultStep step)
        {
            CheckNoError();
            var header = step.Table.Rows[0];
            Require(header.SequenceEqual(_columns), "columns differ", () => $"expected the columns {string.Join(" | ", header)}, got {string.Join(" | ", _columns)}");
            IReadOnlyList<IReadOnlyList<GraphValue>> expected =
                [.. step.Table.Rows.Skip(1).Select(row => (IReadOnlyList<GraphValue>)[.. row.Select(TckValueParser.Parse)])];
            var comparison = new TckComparison(step.IgnoresListOrder);
            var same = step.IsOrdered ? comparison.AreSameRows(expected, _rows) : comparison.AreSameBags(expected, _rows);
            Require(same, "rows differ", () => $"expected{ShowRows(expected)}\n    got{ShowRows(_rows)}");
        }

        private void CheckNoError()
        {
            if (_error is not null)
            {
                throw Unexpected("query", _error, string.Empty);
            }
        }

        private void CheckError(ErrorStep step)
        {
            Require(_error is not null, $"no {step.Kind} {step.Detail} raised", () => $"expected {step.Kind} at {step.Phase}: {step.Detail}, got{ShowRows(_rows)}");
            var phase = _error!.Phase == GraphErrorPhase.CompileTime ? "compile time" : "runtime";
            var same = _error.Kind == step.Kind
                && (step.Phase == "any time" || step.Phase == phase)
                && (step.Detail == "*" || _error.Detail == step.Detail);
            Require(
                same,
                $"{step.Kind} {step.Detail} at {step.Phase} expected, {_error.Kind} {_error.Detail} at {phase} raised",
                () => $"expected {step.Kind} at {step.Phase}: {step.Detail}, got {_error.Kind} at {phase}: {_error.Detail} ({_error.Message})");
        }

        private async Task CheckSideEffectsAsync(SideEffectsStep step)
        {
            CheckNoErrorUnlessExpected();
            var expected = step.Table.Rows.ToDictionary(row => row[0], row => long.Parse(row[1]), StringComparer.Ordinal)
                .Where(entry => entry.Value != 0)
                .OrderBy(entry => entry.Key, StringComparer.Ordinal);
            var changes = GraphSnapshot.Changes(_before!, await GraphSnapshot.ReadAsync(_database!, cancellationToken));
            Require(expected.SequenceEqual(changes), "side effects differ", () => $"expected side effects [{Show(expected)}], got [{Show(changes)}]");
        }

        private void CheckNoErrorUnlessExpected()
        {
            if (!scenario.Steps.Any(step => step is ErrorStep))
            {
                CheckNoError();
            }
        }

        private static void Require(bool holds, string cause, Func<string> message)
        {
            if (!holds)
            {
                throw new ScenarioFailedException(message(), cause);
            }
        }

        private static ScenarioFailedException Unexpected(string what, GraphError error, string query) => new(
            $"the {what} failed: {error.Kind} {error.Detail}: {error.Message}\n{query}",
            $"{error.Kind} {error.Detail}: {Particulars().Replace(error.Message, "…")}");

        private static string Show(IEnumerable<KeyValuePair<string, long>> counters) =>
            string.Join(", ", counters.Select(entry => $"{entry.Key} {entry.Value}"));

        private static string ShowRows(IReadOnlyList<IReadOnlyList<GraphValue>> rows) =>
            rows.Count == 0 ? " no rows" : string.Concat(rows.Take(12).Select(row => "\n      | " + string.Join(" | ", row) + " |"));
    }
}
