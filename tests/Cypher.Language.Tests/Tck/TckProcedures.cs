using System.Text.RegularExpressions;
using Cypher.Language.Semantics;

namespace Cypher.Language.Tests.Tck;

/// <summary>Reads the signatures that scenarios give: <c>there exists a procedure test.my.proc(name :: STRING?) :: (out :: INTEGER?):</c>.</summary>
internal static partial class TckProcedures
{
    public static IEnumerable<ProcedureSignature> Of(TckScenario scenario)
    {
        foreach (var step in scenario.Steps)
        {
            var match = Signature().Match(step.Text);
            if (match.Success)
            {
                yield return new ProcedureSignature(
                    match.Groups["name"].Value, Fields(match.Groups["in"].Value), Fields(match.Groups["out"].Value));
            }
        }
    }

    private static List<ProcedureField> Fields(string text) => text
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(field => field.Split("::", StringSplitOptions.TrimEntries))
        .Where(field => field.Length == 2)
        .Select(field => new ProcedureField(field[0], new StaticType(KindsOf(field[1].TrimEnd('?')) | ValueKinds.Null)))
        .ToList();

    private static ValueKinds KindsOf(string type) => type switch
    {
        "STRING" => ValueKinds.String,
        "INTEGER" => ValueKinds.Integer,
        "FLOAT" => ValueKinds.Float,
        "NUMBER" => ValueKinds.Number,
        "BOOLEAN" => ValueKinds.Boolean,
        _ => ValueKinds.Any,
    };

    [GeneratedRegex(@"^there exists a procedure (?<name>[\w.]+)\((?<in>.*?)\) :: \((?<out>.*?)\) ?:?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Signature();
}
