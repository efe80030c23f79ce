using System.Runtime.CompilerServices;
using Cypher.Language.Text;

namespace Cypher.Language.Errors;

/// <summary>Turns "no stack left" into an error before it ends the process; every recursive walk over a tree asks it.</summary>
internal static class StackGuard
{
    /// <summary>Checks that the stack has room for some more calls.</summary>
    /// <param name="span">The place to report.</param>
    /// <exception cref="CypherException">It has not.</exception>
    public static void Check(SourceSpan span)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw ParsingErrors.StackExhausted(span);
        }
    }
}
