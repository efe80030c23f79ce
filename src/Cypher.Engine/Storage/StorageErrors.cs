using PropertyGraph;

namespace Cypher.Engine.Storage;

/// <summary>The errors that every storage gives in the same words, so that callers meet one text whichever storage they use.</summary>
public static class StorageErrors
{
    /// <summary>A change in a transaction that was begun for reading.</summary>
    /// <returns>The error.</returns>
    public static GraphException ReadOnlyTransaction() => new(new GraphError(
        GraphErrorCodes.AccessMode,
        "This transaction was begun for reading and cannot change the graph. Begin it for writing."));

    /// <summary>Another writer did not finish in time.</summary>
    /// <param name="waited">How long this one waited.</param>
    /// <param name="place">The database as people know it, for example its file.</param>
    /// <returns>The error; trying again may succeed.</returns>
    public static GraphException WriterBusy(TimeSpan waited, string place) => new(new GraphError(
        GraphErrorCodes.DatabaseBusy,
        $"Another transaction is writing to {place} and did not finish within {waited.TotalSeconds:0.###} s. Try again, or allow a longer wait.")
    {
        IsTransient = true,
    });

    /// <summary>Two entities would have the same values where a constraint forbids it.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="values">The values, one a property of the constraint.</param>
    /// <param name="existing">The entity that has them already.</param>
    /// <returns>The error.</returns>
    public static GraphException NotUnique(ConstraintDescriptor constraint, IReadOnlyList<GraphValue> values, long existing)
    {
        var pairs = string.Join(", ", constraint.Properties.Select((key, i) => $"`{key}` = {Shorten(values[i])}"));
        return Violation(
            constraint,
            $"{Entity(constraint, existing)} already exists with {LabelOrType(constraint)} and {pairs} (constraint `{constraint.Name}`).");
    }

    /// <summary>An entity lacks a property that a constraint demands.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="property">The property it lacks.</param>
    /// <returns>The error.</returns>
    public static GraphException PropertyMissing(ConstraintDescriptor constraint, long entity, string property) => Violation(
        constraint,
        $"{Entity(constraint, entity)} with {LabelOrType(constraint)} must have the property `{property}` (constraint `{constraint.Name}`).");

    private static GraphException Violation(ConstraintDescriptor constraint, string message) =>
        new(new GraphError(GraphErrorCodes.ConstraintViolation, message)
        {
            Kind = "ConstraintValidationFailed",
            Detail = constraint.Kind == ConstraintKind.Exists ? "PropertyMissing" : "NotUnique",
        });

    private static string Entity(ConstraintDescriptor constraint, long id) =>
        constraint.EntityKind == SchemaEntityKind.Node ? $"Node({id})" : $"Relationship({id})";

    private static string LabelOrType(ConstraintDescriptor constraint) =>
        (constraint.EntityKind == SchemaEntityKind.Node ? "label" : "type") + $" `{constraint.LabelOrType}`";

    // A property may hold a whole treaty; a message must stay readable.
    private static string Shorten(GraphValue value)
    {
        const int Longest = 200;
        var text = value.ToString();
        return text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");
    }
}
