using Cypher.Language.Syntax;
using PropertyGraph;

namespace Cypher.Engine.Planning.Schema;

/// <summary>The errors of SHOW commands that are found while planning.</summary>
internal static class ShowErrors
{
    public static GraphException UnknownColumn(YieldItem item, IReadOnlyList<string> columns) => new(new GraphError(
        GraphErrorCodes.Syntax,
        $"There is no column '{item.Field}' here. There are: {string.Join(", ", columns)}.")
    {
        Kind = "SyntaxError",
        Detail = "UndefinedVariable",
        Phase = GraphErrorPhase.CompileTime,
        Span = new QuerySpan(item.Span.Start, item.Span.Length),
    });
}
