using Cypher.Engine.Storage;

namespace Cypher.Engine.Planning.Schema;

/// <summary>Compares rules of the schema.</summary>
internal static class SchemaRules
{
    public static bool IsSameIndex(IndexDescriptor one, IndexDescriptor other) =>
        one.EntityKind == other.EntityKind && one.LabelOrType == other.LabelOrType && one.Properties.SequenceEqual(other.Properties, StringComparer.Ordinal);

    public static bool IsSameConstraint(ConstraintDescriptor one, ConstraintDescriptor other) =>
        one.Kind == other.Kind
        && one.EntityKind == other.EntityKind
        && one.LabelOrType == other.LabelOrType
        && one.Properties.SequenceEqual(other.Properties, StringComparer.Ordinal);

    public static bool IsNameOfConstraint(IStorageReader reader, string name) => reader.GetConstraints().Any(constraint => constraint.Name == name);

    public static bool IsNameInUse(IStorageReader reader, string name) =>
        reader.GetIndexes().Any(index => index.Name == name) || reader.GetConstraints().Any(constraint => constraint.Name == name);
}
