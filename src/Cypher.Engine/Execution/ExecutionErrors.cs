using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Execution;

/// <summary>The errors that clauses find while they run.</summary>
internal static class ExecutionErrors
{
    public static GraphException NegativeCount(string clause, long given, SourceSpan place) => Make(
        GraphErrorCodes.Argument, "SyntaxError", "NegativeIntegerArgument", $"{clause} expects a number of rows, 0 or more, not {given}.", place);

    public static GraphException CountOfWrongType(string clause, SourceSpan place) => Make(
        GraphErrorCodes.Argument, "SyntaxError", "InvalidArgumentType", $"{clause} expects an integer, 0 or more.", place);

    public static GraphException NoSingleRelationshipType(SourceSpan place) => Make(
        GraphErrorCodes.Syntax, "SyntaxError", "NoSingleRelationshipType", "A relationship is created with exactly one type.", place);

    public static GraphException MissingEndpoint(string variable, SourceSpan place) => Make(
        GraphErrorCodes.Argument,
        "EntityNotFound",
        null,
        $"The relationship cannot be created: its node '{variable}' is null. Make sure that the node is matched before.",
        place);

    public static GraphException MergeOfNull(string what, SourceSpan place) => Make(
        GraphErrorCodes.Semantic,
        "SemanticError",
        "MergeReadOwnWrites",
        $"{what} cannot be merged: it has a property that is null, and null never equals anything. Give it a value, or leave it out.",
        place);

    public static GraphException InvalidPropertyType(string key, string given, SourceSpan place) => Make(
        GraphErrorCodes.Type,
        "TypeError",
        "InvalidPropertyType",
        $"The property '{key}' cannot hold {given}. Properties are numbers, strings, booleans, temporal values, or lists of one of these.",
        place);

    public static GraphException WrongEntity(string clause, string wanted, string given, SourceSpan place) => Make(
        GraphErrorCodes.Type, "TypeError", "InvalidArgumentType", $"{clause} expects {wanted}, not {given}.", place);

    public static GraphException NodeStillConnected(SourceSpan place) => Make(
        GraphErrorCodes.ConstraintViolation,
        "ConstraintVerificationFailed",
        "DeleteConnectedNode",
        "The node cannot be deleted: it still has relationships. Delete them first, or use DETACH DELETE.",
        place);

    public static GraphException DeletedEntity(string what, SourceSpan place) => Make(
        GraphErrorCodes.EntityNotFound, "EntityNotFound", "DeletedEntityAccess", $"The {what} was deleted in this transaction.", place);

    public static GraphException NotAMap(string clause, string given, SourceSpan place) => Make(
        GraphErrorCodes.Type, "TypeError", "InvalidArgumentType", $"{clause} expects a map, a node or a relationship, not {given}.", place);

    public static GraphException FileRefused(string address, string reason, SourceSpan place) => Make(
        GraphErrorCodes.ExternalResourceFailed,
        "ArgumentError",
        "InvalidArgumentValue",
        $"LOAD CSV cannot read '{address}': {reason}. Put the file into the import folder and name it as the folder does.",
        place);

    public static GraphException FileNotReadable(string address, SourceSpan place) => Make(
        GraphErrorCodes.ExternalResourceFailed, "ArgumentError", "InvalidArgumentValue", $"LOAD CSV cannot read '{address}': there is no such file, or it may not be read.", place);

    public static GraphException Make(string code, string kind, string? detail, string message, SourceSpan place) => new(new GraphError(code, message)
    {
        Kind = kind,
        Detail = detail,
        Phase = GraphErrorPhase.Runtime,
        Span = new QuerySpan(place.Start, place.Length),
    });
}
