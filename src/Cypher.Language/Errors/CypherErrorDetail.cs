namespace Cypher.Language.Errors;

/// <summary>What exactly is wrong; the names are those of openCypher's conformance suite.</summary>
public enum CypherErrorDetail
{
    /// <summary>An expression mixes aggregates with values that are not grouped by.</summary>
    AmbiguousAggregationExpression,

    /// <summary>Two columns have one name.</summary>
    ColumnNameConflict,

    /// <summary>A relationship of varying length cannot be created.</summary>
    CreatingVarLength,

    /// <summary>A node with relationships was deleted without them.</summary>
    DeleteConnectedNode,

    /// <summary>A deleted node or relationship was used.</summary>
    DeletedEntityAccess,

    /// <summary>The parts of a UNION have different columns.</summary>
    DifferentColumnsInUnion,

    /// <summary>An integer was divided by zero.</summary>
    DivisionByZero,

    /// <summary>A floating point number is too large.</summary>
    FloatingPointOverflow,

    /// <summary>An integer does not fit 64 bits.</summary>
    IntegerOverflow,

    /// <summary>An aggregate stands where none may.</summary>
    InvalidAggregation,

    /// <summary>An argument is not of the form that is needed.</summary>
    InvalidArgumentExpression,

    /// <summary>A procedure inside a query needs its arguments in parentheses.</summary>
    InvalidArgumentPassingMode,

    /// <summary>An argument or operand has the wrong type.</summary>
    InvalidArgumentType,

    /// <summary>An argument or operand has a value that cannot be used.</summary>
    InvalidArgumentValue,

    /// <summary>The clauses do not go together.</summary>
    InvalidClauseComposition,

    /// <summary>Something that is no entity is to be deleted.</summary>
    InvalidDelete,

    /// <summary>An element was asked for in a way its container does not know.</summary>
    InvalidElementAccess,

    /// <summary>A number is not well formed.</summary>
    InvalidNumberLiteral,

    /// <summary>A function or procedure was given too few or too many arguments.</summary>
    InvalidNumberOfArguments,

    /// <summary>A parameter stands where none may.</summary>
    InvalidParameterUse,

    /// <summary>A value cannot be kept in a property.</summary>
    InvalidPropertyType,

    /// <summary>A relationship pattern is not well formed.</summary>
    InvalidRelationshipPattern,

    /// <summary>A character that has no place in a query.</summary>
    InvalidUnicodeCharacter,

    /// <summary>An escape does not name a character.</summary>
    InvalidUnicodeLiteral,

    /// <summary>A list was asked for an element by something that is no integer.</summary>
    ListElementAccessByNonInteger,

    /// <summary>A map was asked for an entry by something that is no text.</summary>
    MapElementAccessByNonString,

    /// <summary>MERGE with a null property could never find what it creates.</summary>
    MergeReadOwnWrites,

    /// <summary>A parameter was not given.</summary>
    MissingParameter,

    /// <summary>A count is negative.</summary>
    NegativeIntegerArgument,

    /// <summary>An aggregate stands inside another.</summary>
    NestedAggregation,

    /// <summary>The text is nested more deeply than is allowed (not in the suite).</summary>
    NestingTooDeep,

    /// <summary>An expression of WITH has no name.</summary>
    NoExpressionAlias,

    /// <summary>A relationship that is created needs exactly one type.</summary>
    NoSingleRelationshipType,

    /// <summary>There is no variable that <c>*</c> could stand for.</summary>
    NoVariablesInScope,

    /// <summary>An expression must not depend on rows.</summary>
    NonConstantExpression,

    /// <summary>A number is outside the range that is allowed.</summary>
    NumberOutOfRange,

    /// <summary>There is no such procedure.</summary>
    ProcedureNotFound,

    /// <summary>A property was asked of something that has none.</summary>
    PropertyAccessOnNonMap,

    /// <summary>One relationship stands twice in a pattern.</summary>
    RelationshipUniquenessViolation,

    /// <summary>A relationship that is created needs a direction.</summary>
    RequiresDirectedRelationship,

    /// <summary>A variable is not known here.</summary>
    UndefinedVariable,

    /// <summary>The text does not follow the grammar.</summary>
    UnexpectedSyntax,

    /// <summary>There is no such function.</summary>
    UnknownFunction,

    /// <summary>A variable that is known already would be bound again.</summary>
    VariableAlreadyBound,

    /// <summary>A variable is used as two kinds of thing.</summary>
    VariableTypeConflict,
}
