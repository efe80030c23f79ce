using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation;

/// <summary>All texts of the errors that expressions raise while they run, each with openCypher's kind and detail.</summary>
internal static class EvaluationErrors
{
    public static GraphException IntegerOverflow(string operation, SourceSpan place) => Make(
        GraphErrorCodes.Arithmetic,
        "ArithmeticError",
        "IntegerOverflow",
        $"The result of {operation} does not fit into a 64-bit integer. Use floating point numbers (for example multiply by 1.0), or smaller ones.",
        place);

    public static GraphException DivisionByZero(SourceSpan place) =>
        Make(GraphErrorCodes.Arithmetic, "ArithmeticError", "DivisionByZero", "An integer was divided by zero. Check the divisor first, or use floating point numbers.", place);

    public static GraphException NotANumberInRange(string function, string wanted, GraphValue given, SourceSpan place) => Make(
        GraphErrorCodes.Argument,
        "ArgumentError",
        "NumberOutOfRange",
        $"{function} expects {wanted}, not {Show(given)}.",
        place);

    public static GraphException ArgumentOfWrongType(string function, string wanted, GraphValue given, SourceSpan place) => Make(
        GraphErrorCodes.Argument,
        "ArgumentError",
        "InvalidArgumentType",
        $"{function} expects {wanted}, not {Describe(given)}.",
        place);

    public static GraphException InvalidValue(string function, string wanted, GraphValue given, SourceSpan place) => Make(
        GraphErrorCodes.Type,
        "TypeError",
        "InvalidArgumentValue",
        $"{function} expects {wanted}, not {Describe(given)}.",
        place);

    public static GraphException InvalidArgument(string message, SourceSpan place) =>
        Make(GraphErrorCodes.Argument, "ArgumentError", "InvalidArgumentValue", message, place);

    /// <summary>A text that a function is to read and cannot: the code of a mistake of syntax, as Neo4j has it, found while the query runs.</summary>
    public static GraphException UnreadableText(string message, SourceSpan place) =>
        Make(GraphErrorCodes.Syntax, "ArgumentError", "InvalidArgumentValue", message, place);

    public static GraphException WrongComponent(string message, SourceSpan place) =>
        Make(GraphErrorCodes.Type, "TypeError", "InvalidArgumentValue", message, place);

    public static GraphException InvalidType(string what, string wanted, GraphValue given, SourceSpan place) => Make(
        GraphErrorCodes.Type,
        "TypeError",
        "InvalidArgumentType",
        $"{what} expects {wanted}, not {Describe(given)}.",
        place);

    public static GraphException OperandTypes(string operation, GraphValue left, GraphValue right, SourceSpan place) => Make(
        GraphErrorCodes.Type,
        "TypeError",
        "InvalidArgumentType",
        $"'{operation}' cannot be used between {Describe(left)} and {Describe(right)}.",
        place);

    public static GraphException MapKeyNotAString(GraphValue given, SourceSpan place) => Make(
        GraphErrorCodes.Type,
        "TypeError",
        "MapElementAccessByNonString",
        $"A map, node or relationship is asked for a value by a string, not by {Describe(given)}.",
        place);

    public static GraphException InvalidRegularExpression(string pattern, string reason, SourceSpan place) => Make(
        GraphErrorCodes.Semantic,
        "ArgumentError",
        "InvalidArgumentValue",
        $"The regular expression '{Shorten(pattern)}' cannot be used: {reason}",
        place);

    public static GraphException ParameterMissing(string name, SourceSpan place) => new(new GraphError(
        GraphErrorCodes.ParameterMissing,
        $"The query uses the parameter ${name}, and no value was given for it. Pass a value named '{name}'.")
    {
        Kind = "ParameterMissing",
        Detail = "MissingParameter",
        Phase = GraphErrorPhase.CompileTime,
        Span = Span(place),
    });

    public static GraphException DeletedEntity(string what) => new(new GraphError(
        GraphErrorCodes.EntityNotFound,
        $"The {what} was deleted in this transaction; its content is gone. Read what is needed before DELETE.")
    {
        Kind = "EntityNotFound",
        Detail = "DeletedEntityAccess",
        Phase = GraphErrorPhase.Runtime,
    });

    /// <summary>The same error with the place of the expression, where it has none yet.</summary>
    public static GraphException At(GraphException error, SourceSpan place) =>
        error.Error.Span is null ? new GraphException(error.Error with { Span = Span(place) }, error) : error;

    /// <summary>Names a value's type and, for short ones, the value.</summary>
    public static string Describe(GraphValue value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Node => "a node",
        ValueKind.Relationship => "a relationship",
        ValueKind.Path => "a path",
        ValueKind.List => "a list",
        ValueKind.Map => "a map",
        ValueKind.String => $"the string '{Shorten(((StringValue)value).Value)}'",
        _ => $"the {TypeNames.Of(value.Kind)} {Show(value)}",
    };

    private static string Show(GraphValue value) => Shorten(value.ToString());

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..57] + "...";

    private static QuerySpan Span(SourceSpan place) => new(place.Start, place.Length);

    private static GraphException Make(string code, string kind, string detail, string message, SourceSpan place) => new(new GraphError(code, message)
    {
        Kind = kind,
        Detail = detail,
        Phase = GraphErrorPhase.Runtime,
        Span = Span(place),
    });
}
