namespace Cypher.Language.Errors;

/// <summary>The kinds of error that openCypher's conformance suite knows; the names are its names.</summary>
public enum CypherErrorKind
{
    /// <summary>The text breaks the grammar or a static rule.</summary>
    SyntaxError,

    /// <summary>The text is well formed and asks for something that cannot be done.</summary>
    SemanticError,

    /// <summary>A value has the wrong type.</summary>
    TypeError,

    /// <summary>A value has the right type and cannot be used.</summary>
    ArgumentError,

    /// <summary>Arithmetic failed.</summary>
    ArithmeticError,

    /// <summary>An entity is not there, for example because it was deleted.</summary>
    EntityNotFound,

    /// <summary>A property is not there.</summary>
    PropertyNotFound,

    /// <summary>A label is not there.</summary>
    LabelNotFound,

    /// <summary>A parameter was not given.</summary>
    ParameterMissing,

    /// <summary>A procedure is not there or failed.</summary>
    ProcedureError,

    /// <summary>A constraint does not hold at the end of the statement.</summary>
    ConstraintVerificationFailed,

    /// <summary>A constraint does not hold for a value that is written.</summary>
    ConstraintValidationFailed,
}
