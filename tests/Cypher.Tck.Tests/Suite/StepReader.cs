using System.Text.RegularExpressions;
using Gherkin.Ast;

namespace Cypher.Tck.Tests.Suite;

/// <summary>Understands the steps of the suite. A step that it does not know fails the run.</summary>
internal static partial class StepReader
{
    private const string IgnoringListOrder = " (ignoring element order for lists)";

    public static TckStep Read(Step step, IReadOnlyDictionary<string, string> values)
    {
        var text = Fill(step.Text, values).Trim().TrimEnd(':').TrimEnd();
        return text switch
        {
            "an empty graph" => new EmptyGraphStep(),
            "any graph" => new AnyGraphStep(),
            "having executed" => new HavingExecutedStep(Query(step, values)),
            "parameters are" => new ParametersStep(Table(step, values)),
            "executing query" or "executing control query" => new ExecuteStep(Query(step, values)),
            "the result should be empty" => new EmptyResultStep(),
            "no side effects" => new SideEffectsStep(TckTable.Empty),
            "the side effects should be" => new SideEffectsStep(Table(step, values)),
            _ => ReadParametrized(step, text, values),
        };
    }

    private static TckStep ReadParametrized(Step step, string text, IReadOnlyDictionary<string, string> values)
    {
        if (ResultForm().Match(text) is { Success: true } result)
        {
            return new ResultStep(
                Table(step, values),
                result.Groups["order"].Value == "in order",
                result.Groups["lists"].Value == IgnoringListOrder);
        }

        if (ErrorForm().Match(text) is { Success: true } error)
        {
            return new ErrorStep(error.Groups["kind"].Value, error.Groups["phase"].Value, error.Groups["detail"].Value);
        }

        if (NamedGraphForm().Match(text) is { Success: true } graph)
        {
            return new NamedGraphStep(graph.Groups["name"].Value);
        }

        return ProcedureForm().Match(text) is { Success: true } procedure
            ? new ProcedureStep(procedure.Groups["signature"].Value, Table(step, values))
            : throw new FormatException($"The step '{text}' in line {step.Location.Line} is not known.");
    }

    private static string Query(Step step, IReadOnlyDictionary<string, string> values) =>
        step.Argument is DocString text
            ? Fill(text.Content, values)
            : throw new FormatException($"The step '{step.Text}' in line {step.Location.Line} has no query.");

    private static TckTable Table(Step step, IReadOnlyDictionary<string, string> values) =>
        step.Argument is DataTable table
            ? new TckTable([.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Cells.Select(cell => Fill(cell.Value, values))])])
            : TckTable.Empty;

    private static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        values.Count == 0 ? text : Placeholder().Replace(text, match => values.GetValueOrDefault(match.Groups["name"].Value, match.Value));

    [GeneratedRegex("<(?<name>[^<>]+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^the result should be(, (?<order>in order|in any order))?(?<lists> \(ignoring element order for lists\))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ResultForm();

    [GeneratedRegex(@"^an? (?<kind>\w+) should be raised at (?<phase>compile time|runtime|any time): (?<detail>\w+|\*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ErrorForm();

    [GeneratedRegex("^the (?<name>.+) graph$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedGraphForm();

    [GeneratedRegex("^there exists a procedure (?<signature>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ProcedureForm();
}
