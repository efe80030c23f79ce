using System.Text;
using Cypher.Engine.Execution;
using Cypher.Engine.Execution.Operators;

namespace Cypher.Engine.Planning;

/// <summary>
/// Prints a plan: the operator that gives the result first, what feeds it below. A chain keeps its indent; the nested
/// side of a join, of OPTIONAL MATCH, MERGE or CALL is indented. The plans of queries inside expressions follow.
/// </summary>
internal static class PlanPrinter
{
    public static string Print(CompiledStatement statement, PlanProfile? profile)
    {
        var text = new StringBuilder();
        Print(text, statement.Plan, 0, profile);
        foreach (var subplan in statement.Subplans)
        {
            text.Append("in  ").Append(subplan.Text).Append('\n');
            Print(text, subplan.Plan, 1, profile);
        }

        return text.ToString();
    }

    private static void Print(StringBuilder text, Operator plan, int indent, PlanProfile? profile)
    {
        var pending = new Stack<(Operator Step, int Indent)>();
        pending.Push((plan, indent));
        while (pending.TryPop(out var next))
        {
            Line(text, next.Step, next.Indent, profile);
            var sources = next.Step.Sources;
            var firstIndent = next.Indent + (next.Step is UnionOperator ? 1 : 0);
            if (sources.Count > 0)
            {
                pending.Push((sources[0], firstIndent));
            }

            for (var i = sources.Count - 1; i >= 1; i--)
            {
                pending.Push((sources[i], next.Indent + 1));
            }
        }
    }

    private static void Line(StringBuilder text, Operator step, int indent, PlanProfile? profile)
    {
        text.Append(' ', indent * 4).Append(step.Name);
        if (step.Details.Length > 0)
        {
            text.Append("  ").Append(step.Details);
        }

        if (profile is not null)
        {
            var figures = profile.Of(step);
            text.Append($"  [{figures.Rows} rows, {figures.Touched} touched]");
        }

        text.Append('\n');
    }
}
