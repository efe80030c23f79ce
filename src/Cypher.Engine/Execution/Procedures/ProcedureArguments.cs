using Cypher.Engine.Evaluation;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Execution.Procedures;

/// <summary>Checks the arguments of a procedure against its signature.</summary>
internal static class ProcedureArguments
{
    /// <summary>Checks one argument. Null is allowed everywhere; an integer becomes a float where one is wanted.</summary>
    /// <param name="procedure">The procedure's name, for messages.</param>
    /// <param name="input">The argument in the signature.</param>
    /// <param name="value">The value.</param>
    /// <param name="place">The call.</param>
    /// <returns>The value to pass.</returns>
    /// <exception cref="GraphException">It has another type.</exception>
    public static GraphValue Convert(string procedure, ProcedureColumn input, GraphValue value, SourceSpan place)
    {
        var type = input.Type.TrimEnd('?');
        return (type, value) switch
        {
            (_, NullValue) => value,
            ("FLOAT", IntegerValue number) => new FloatValue(number.Value),
            ("NUMBER", IntegerValue or FloatValue) => value,
            ("ANY", _) => value,
            _ when type.StartsWith("LIST", StringComparison.Ordinal) && value is ListValue => value,
            _ when type == TypeNames.Of(value.Kind) => value,
            _ => throw ExecutionErrors.WrongEntity($"{procedure}() for '{input.Name}'", $"a {type}", EvaluationErrors.Describe(value), place),
        };
    }
}
