using Cypher.Language.Errors;
using PropertyGraph;

namespace Cypher.Engine.Planning;

/// <summary>Errors of the language as errors of the database.</summary>
internal static class CompileErrors
{
    public static GraphException From(CypherError error) => new(new GraphError(Code(error.Kind), error.Message)
    {
        Kind = error.Kind.ToString(),
        Detail = error.Detail.ToString(),
        Phase = error.Phase == CypherErrorPhase.CompileTime ? GraphErrorPhase.CompileTime : GraphErrorPhase.Runtime,
        Span = new QuerySpan(error.Span.Start, error.Span.Length),
    });

    public static GraphException UndefinedVariable(string name) => new(new GraphError(
        GraphErrorCodes.Syntax,
        $"The variable '{name}' is not defined here.")
    {
        Kind = "SyntaxError",
        Detail = "UndefinedVariable",
        Phase = GraphErrorPhase.CompileTime,
    });

    private static string Code(CypherErrorKind kind) => kind switch
    {
        CypherErrorKind.ParameterMissing => GraphErrorCodes.ParameterMissing,
        CypherErrorKind.ProcedureError => GraphErrorCodes.ProcedureNotFound,
        CypherErrorKind.EntityNotFound => GraphErrorCodes.EntityNotFound,
        CypherErrorKind.ArithmeticError => GraphErrorCodes.Arithmetic,
        CypherErrorKind.ConstraintValidationFailed or CypherErrorKind.ConstraintVerificationFailed => GraphErrorCodes.ConstraintViolation,
        _ => GraphErrorCodes.Syntax,
    };
}
