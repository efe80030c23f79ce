using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Expressions;
using PropertyGraph;

namespace Cypher.Engine.Functions;

/// <summary>Functions over lists, and those that make lists.</summary>
internal static class ListFunctions
{
    public static IEnumerable<FunctionDefinition> All { get; } =
    [
        Define("head", "head(list :: LIST<ANY>) :: ANY", Head, "The first item; null where there is none.",
            "RETURN head(['Wien', 'Paris'])", "'Wien'"),
        Define("keys", "keys(entity :: NODE | RELATIONSHIP | MAP) :: LIST<STRING>", Keys, "The names of all properties.",
            "CREATE (n {name: 'Talleyrand', born: 1754}) RETURN keys(n)", "['born', 'name']"),
        Define("last", "last(list :: LIST<ANY>) :: ANY", Last, "The last item; null where there is none.",
            "RETURN last(['Wien', 'Paris'])", "'Paris'"),
        Define("nodes", "nodes(path :: PATH) :: LIST<NODE>", Nodes, "The nodes of a path, in its order.",
            "CREATE p = ({n: 1})-[:A]->({n: 2}) RETURN [x IN nodes(p) | x.n]", "[1, 2]"),
        Define("range", "range(start :: INTEGER, end :: INTEGER[, step :: INTEGER]) :: LIST<INTEGER>", Range,
            "The integers from start to end, both included, by steps of 1 or as given.",
            "RETURN range(1, 10, 3)", "[1, 4, 7, 10]") with { ChecksTypesWhenRun = true, NullGivesNull = false },
        Define("relationships", "relationships(path :: PATH) :: LIST<RELATIONSHIP>", Relationships, "The relationships of a path, in its order.",
            "CREATE p = ()-[:A]->()-[:B]->() RETURN [r IN relationships(p) | type(r)]", "['A', 'B']"),
        Define("reverse", "reverse(value :: LIST<ANY> | STRING) :: LIST<ANY> | STRING", Reverse, "The items or characters from the last to the first.",
            "RETURN reverse([1, 2, 3])", "[3, 2, 1]"),
        Define("size", "size(value :: LIST<ANY> | STRING) :: INTEGER", Size, "How many items a list has, or characters a string.",
            "RETURN size('Çavuşoğlu')", "9"),
        Define("tail", "tail(list :: LIST<ANY>) :: LIST<ANY>", Tail, "All items but the first.",
            "RETURN tail([1, 2, 3])", "[2, 3]"),
    ];

    private static FunctionDefinition Define(
        string name, string signature, FunctionBody body, string summary, string example, string result) => new()
        {
            Name = name,
            Category = FunctionCategory.List,
            Signature = signature,
            Body = body,
            Summary = summary,
            Example = example,
            ExampleResult = result,
        };

    private static GraphValue Head(FunctionInvocation call) => call.List(0) is { Count: > 0 } list ? list[0] : NullValue.Instance;

    private static GraphValue Last(FunctionInvocation call) => call.List(0) is { Count: > 0 } list ? list[list.Count - 1] : NullValue.Instance;

    private static ListValue Keys(FunctionInvocation call) =>
        new([.. PropertyReader.All(call.Context, call[0], call.Name, call.Place).Keys.Select(key => new StringValue(key))]);

    private static ListValue Nodes(FunctionInvocation call) =>
        call[0] is PathValue path ? new ListValue(path.Nodes) : throw call.Invalid(0, "a path");

    private static ListValue Relationships(FunctionInvocation call) =>
        call[0] is PathValue path ? new ListValue(path.Relationships) : throw call.Invalid(0, "a path");

    private static ListValue Range(FunctionInvocation call)
    {
        var start = Bound(call, 0);
        var end = Bound(call, 1);
        var step = call.Count > 2 ? Bound(call, 2) : 1;
        if (step == 0)
        {
            throw EvaluationErrors.NotANumberInRange(call.Name, "a step other than 0", call[2], call.Place);
        }

        if (step > 0 ? start > end : start < end)
        {
            return ListValue.Empty;
        }

        var count = (((Int128)end - start) / step) + 1;
        call.Context.CheckLength((long)Int128.Min(count, long.MaxValue));
        return new ListValue(new RangeItems(start, step, (int)count));
    }

    private static long Bound(FunctionInvocation call, int index) =>
        call[index] is IntegerValue integer
            ? integer.Value
            : throw (call[index].IsNull
                ? call.Invalid(index, "integers")
                : EvaluationErrors.ArgumentOfWrongType(call.Name, "integers", call[index], call.Place));

    private static GraphValue Reverse(FunctionInvocation call) => call[0] switch
    {
        ListValue list => new ListValue([.. list.Reverse()]),
        StringValue text => new StringValue(CodePoints.Reverse(text.Value)),
        _ => throw call.Invalid(0, "a list or string"),
    };

    private static IntegerValue Size(FunctionInvocation call) => IntegerValue.Of(call[0] switch
    {
        ListValue list => list.Count,
        StringValue text => CodePoints.Count(text.Value),
        _ => throw call.Invalid(0, "a list or string"),
    });

    private static ListValue Tail(FunctionInvocation call) => new([.. call.List(0).Skip(1)]);
}
