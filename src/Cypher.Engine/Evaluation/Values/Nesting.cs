using Cypher.Engine.Execution;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Values;

/// <summary>
/// Keeps lists and maps from nesting without end: whoever walks a value (comparing, printing, storing) recurses as deep
/// as it nests. Each value is measured when it is built, from the measures of its parts.
/// </summary>
internal static class Nesting
{
    public static ListValue Checked(ListValue list, ExecutionContext context)
    {
        Check(list.NestingDepth, context);
        return list;
    }

    public static MapValue Checked(MapValue map, ExecutionContext context)
    {
        Check(map.NestingDepth, context);
        return map;
    }

    private static void Check(int depth, ExecutionContext context)
    {
        if (depth > context.Limits.MaxRecursionDepth)
        {
            throw LimitErrors.Depth();
        }
    }
}
