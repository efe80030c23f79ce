using System.Text.RegularExpressions;
using Cypher.Engine.Evaluation.Values;
using Cypher.Engine.Execution.Procedures;
using Cypher.Tck.Tests.Suite;
using Cypher.Tck.Tests.Values;
using PropertyGraph;

namespace Cypher.Tck.Tests.Running;

/// <summary>The procedures of scenarios: a table whose first columns are the arguments and whose last are the results.</summary>
internal static partial class TestProcedures
{
    public static ProcedureDefinition Define(ProcedureStep step)
    {
        var match = SignatureForm().Match(step.Signature);
        if (!match.Success)
        {
            throw new FormatException($"'{step.Signature}' is no signature of a procedure.");
        }

        var inputs = Columns(match.Groups["inputs"].Value);
        var outputs = Columns(match.Groups["outputs"].Value);
        var rows = step.Table.Rows.Skip(1).Select(row => row.Select(TckValueParser.Parse).ToArray()).ToList();
        return new ProcedureDefinition
        {
            Name = match.Groups["name"].Value,
            Summary = "A procedure of the test suite.",
            Inputs = inputs,
            Outputs = outputs,
            Body = (_, arguments) => rows
                .Where(row => KeyEquivalence.Instance.Equals(row[..inputs.Length], arguments))
                .Select(row => row[inputs.Length..]),
        };
    }

    private static ProcedureColumn[] Columns(string text) =>
        [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split("::", StringSplitOptions.TrimEntries))
            .Select(part => new ProcedureColumn(part[0], part[1]))];

    [GeneratedRegex(@"^(?<name>[\w.]+)\((?<inputs>[^)]*)\)\s*::\s*\((?<outputs>[^)]*)\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SignatureForm();
}
