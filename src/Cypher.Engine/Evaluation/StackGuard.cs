using System.Runtime.CompilerServices;
using Cypher.Engine.Execution;

namespace Cypher.Engine.Evaluation;

/// <summary>
/// Turns a stack that is nearly used up into an error. Called wherever a compiled expression or a value may hold
/// another of its kind: a chain of 100,000 operators is an honest query until it is too deep for the thread.
/// </summary>
internal static class StackGuard
{
    /// <summary>Fails where the stack is nearly used up.</summary>
    /// <exception cref="PropertyGraph.GraphException">The limit of depth is reached.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Check()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw LimitErrors.Depth();
        }
    }
}
