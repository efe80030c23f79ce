using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Analysis;

/// <summary>Tells whether an expression may have another value each time, so that its value must not be kept.</summary>
internal static class Volatility
{
    private static readonly string[] Volatile = ["rand", "randomUUID", "timestamp", "datetime.realtime", "date.realtime", "time.realtime", "localtime.realtime", "localdatetime.realtime"];

    public static bool IsVolatile(SyntaxNode root)
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(root);
        while (pending.TryPop(out var node))
        {
            if (node is ProcedureCallClause || (node is FunctionCall call && Volatile.Contains(call.Name.Text, StringComparer.OrdinalIgnoreCase)))
            {
                return true;
            }

            foreach (var child in SyntaxChildren.Of(node))
            {
                pending.Push(child);
            }
        }

        return false;
    }
}
