using System.Runtime.CompilerServices;

namespace PropertyGraph;

/// <summary>Measures how deep lists and maps nest.</summary>
internal static class Nesting
{
    public static int DepthAround(IEnumerable<GraphValue> parts)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var deepest = 0;
        foreach (var part in parts)
        {
            var depth = part switch
            {
                ListValue list => list.NestingDepth,
                MapValue map => map.NestingDepth,
                _ => 0,
            };
            deepest = Math.Max(deepest, depth);
        }

        return deepest + 1;
    }
}
