using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary><c>STARTS WITH</c>, <c>ENDS WITH</c> and <c>CONTAINS</c>: unknown where one side is no string.</summary>
internal static class TextPredicates
{
    public static GraphValue StartsWith(GraphValue left, GraphValue right, ExecutionContext context, SourceSpan place) =>
        Test(left, right, static (text, part) => text.StartsWith(part, StringComparison.Ordinal));

    public static GraphValue EndsWith(GraphValue left, GraphValue right, ExecutionContext context, SourceSpan place) =>
        Test(left, right, static (text, part) => text.EndsWith(part, StringComparison.Ordinal));

    public static GraphValue Contains(GraphValue left, GraphValue right, ExecutionContext context, SourceSpan place) =>
        Test(left, right, static (text, part) => text.Contains(part, StringComparison.Ordinal));

    private static GraphValue Test(GraphValue left, GraphValue right, Func<string, string, bool> test) =>
        left is StringValue text && right is StringValue part ? BooleanValue.Of(test(text.Value, part.Value)) : NullValue.Instance;
}
