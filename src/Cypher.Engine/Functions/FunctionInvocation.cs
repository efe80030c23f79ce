using Cypher.Engine.Evaluation;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Functions;

/// <summary>One call of a function while a statement runs.</summary>
/// <param name="context">The run.</param>
/// <param name="name">The function's name, for messages.</param>
/// <param name="place">Where the call stands.</param>
/// <param name="arguments">The values of the arguments.</param>
internal readonly struct FunctionInvocation(ExecutionContext context, string name, SourceSpan place, GraphValue[] arguments)
{
    /// <summary>The run.</summary>
    public ExecutionContext Context { get; } = context;

    /// <summary>Where the call stands.</summary>
    public SourceSpan Place { get; } = place;

    /// <summary>How many arguments there are.</summary>
    public int Count => arguments.Length;

    /// <summary>The function as messages name it.</summary>
    public string Name => name + "()";

    /// <summary>An argument.</summary>
    /// <param name="index">Its position, from 0.</param>
    public GraphValue this[int index] => arguments[index];

    /// <summary>An argument that is a string.</summary>
    public string Text(int index) =>
        arguments[index] is StringValue text ? text.Value : throw Invalid(index, "a string");

    /// <summary>An argument that is an integer.</summary>
    public long Integer(int index) =>
        arguments[index] is IntegerValue integer ? integer.Value : throw Invalid(index, "an integer");

    /// <summary>An argument that is an integer and not negative.</summary>
    public long Natural(int index)
    {
        var number = Integer(index);
        return number >= 0 ? number : throw EvaluationErrors.NotANumberInRange(Name, "a number that is not negative", this[index], Place);
    }

    /// <summary>An argument that is a number.</summary>
    public double Number(int index) => arguments[index] switch
    {
        IntegerValue integer => integer.Value,
        FloatValue number => number.Value,
        _ => throw Invalid(index, "a number"),
    };

    /// <summary>An argument that is a list.</summary>
    public ListValue List(int index) => arguments[index] as ListValue ?? throw Invalid(index, "a list");

    /// <summary>The error of an argument that is not what the function can use.</summary>
    public GraphException Invalid(int index, string wanted) => EvaluationErrors.InvalidValue(Name, wanted, this[index], Place);
}

/// <summary>Where an aggregate stands, for its errors.</summary>
/// <param name="Name">The function as messages name it.</param>
/// <param name="Place">The place of the call.</param>
internal sealed record AggregateSite(string Name, SourceSpan Place);
