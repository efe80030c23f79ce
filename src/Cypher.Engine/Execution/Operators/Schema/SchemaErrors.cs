using Cypher.Engine.Storage;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators.Schema;

/// <summary>The errors of schema commands.</summary>
internal static class SchemaErrors
{
    /// <summary>A name that another rule has, which is a constraint or else an index.</summary>
    public static GraphException NameInUse(string name, bool isOfConstraint, SourceSpan place) => Make(
        isOfConstraint ? GraphErrorCodes.ConstraintWithNameAlreadyExists : GraphErrorCodes.IndexWithNameAlreadyExists,
        $"There is an index or constraint named '{name}' already. Choose another name, or write IF NOT EXISTS.",
        place);

    public static GraphException EquivalentIndex(IndexDescriptor index, string name, SourceSpan place) => Make(
        index.Name == name ? GraphErrorCodes.SchemaRuleAlreadyExists : GraphErrorCodes.IndexAlreadyExists,
        index.OwningConstraint is null
            ? $"There is an index on the same properties already: '{index.Name}'. Use it, or drop it first."
            : $"The constraint '{index.OwningConstraint}' has an index on the same properties already. Use it, or drop the constraint first.",
        place);

    public static GraphException EquivalentConstraint(ConstraintDescriptor constraint, string name, SourceSpan place) => Make(
        constraint.Name == name ? GraphErrorCodes.SchemaRuleAlreadyExists : GraphErrorCodes.ConstraintAlreadyExists,
        $"There is a constraint that demands the same already: '{constraint.Name}'.",
        place);

    public static GraphException NoIndex(string name, SourceSpan place) => Make(
        GraphErrorCodes.SchemaRuleNotFound, $"There is no index named '{name}'. SHOW INDEXES lists them.", place);

    public static GraphException NoConstraint(string name, SourceSpan place) => Make(
        GraphErrorCodes.SchemaRuleNotFound, $"There is no constraint named '{name}'. SHOW CONSTRAINTS lists them.", place);

    public static GraphException OwnedIndex(IndexDescriptor index, SourceSpan place) => Make(
        GraphErrorCodes.SchemaRuleNotFound, $"The index '{index.Name}' belongs to the constraint '{index.OwningConstraint}'. Drop the constraint instead.", place);

    public static GraphException Unsupported(string what, SourceSpan place) => Make(
        GraphErrorCodes.Argument, $"The embedded database has no {what}. Range and text indexes, uniqueness, existence and key constraints are supported.", place);

    private static GraphException Make(string code, string message, SourceSpan place) => new(new GraphError(code, message)
    {
        Span = new QuerySpan(place.Start, place.Length),
    });
}
