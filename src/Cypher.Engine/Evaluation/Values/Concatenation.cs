using Cypher.Engine.Evaluation.Temporal;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Values;

/// <summary>Joins strings and lists: what <c>+</c> does with them, and <c>||</c>.</summary>
internal static class Concatenation
{
    /// <summary>The operator <c>||</c>: two strings or two lists.</summary>
    public static GraphValue Join(GraphValue left, GraphValue right, ExecutionContext context, SourceSpan place) => (left, right) switch
    {
        (NullValue, _) or (_, NullValue) => NullValue.Instance,
        (StringValue x, StringValue y) => OfTexts(x.Value, y.Value, context),
        (ListValue, ListValue) => OfLists(left, right, context),
        _ => throw EvaluationErrors.OperandTypes("||", left, right, place),
    };

    /// <summary>Two lists, or a list and a value that becomes one more item.</summary>
    public static GraphValue OfLists(GraphValue left, GraphValue right, ExecutionContext context)
    {
        var first = left as ListValue;
        var second = right as ListValue;
        var length = (first?.Count ?? 1L) + (second?.Count ?? 1L);
        context.CheckLength(length);
        var items = new GraphValue[length];
        var next = Append(items, 0, first, left);
        Append(items, next, second, right);
        return Nesting.Checked(new ListValue(items), context);
    }

    public static GraphValue OfTexts(string left, string right, ExecutionContext context)
    {
        context.CheckLength((long)left.Length + right.Length);
        return new StringValue(left + right);
    }

    /// <summary>Whether a value can be joined to a string with <c>+</c>.</summary>
    public static bool CanJoin(GraphValue value) =>
        value.Kind is not (ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path or ValueKind.List or ValueKind.Null);

    /// <summary>The text of a value as toString() writes it.</summary>
    public static string Text(GraphValue value) => value switch
    {
        StringValue text => text.Value,
        FloatValue number => FloatText.Of(number.Value),
        _ => FullTemporalText.Of(value) ?? value.ToString(),
    };

    private static int Append(GraphValue[] items, int next, ListValue? list, GraphValue single)
    {
        if (list is null)
        {
            items[next] = single;
            return next + 1;
        }

        foreach (var item in list)
        {
            items[next++] = item;
        }

        return next;
    }
}
