using PropertyGraph;

namespace Cypher.Engine.Storage;

/// <summary>
/// Reads one consistent state of the graph: the snapshot of the transaction with its own changes.
/// Sequences are lazy and may be left early; changing the graph while one is open is not allowed (the engine
/// finishes reading before it writes). Asking for an entity that is not there is an engine error unless said otherwise.
/// </summary>
public interface IStorageReader
{
    /// <summary>How many nodes there are; exact.</summary>
    /// <param name="label">Only those with this label; null for all.</param>
    /// <returns>The number, without a scan.</returns>
    long CountNodes(string? label = null);

    /// <summary>How many relationships there are; exact.</summary>
    /// <param name="type">Only those of this type; null for all.</param>
    /// <returns>The number, without a scan.</returns>
    long CountRelationships(string? type = null);

    /// <summary>Whether a node exists.</summary>
    /// <param name="node">The node's id.</param>
    /// <returns>False where it never was or is deleted.</returns>
    bool NodeExists(long node);

    /// <summary>All nodes by ascending id.</summary>
    /// <returns>Their ids.</returns>
    IEnumerable<long> ScanNodes();

    /// <summary>All nodes with a label by ascending id.</summary>
    /// <param name="label">The label.</param>
    /// <returns>Their ids.</returns>
    IEnumerable<long> ScanNodes(string label);

    /// <summary>The nodes with a label whose property equals a value, found through an index.</summary>
    /// <param name="index">An index on exactly one property of nodes.</param>
    /// <param name="value">The value, compared as Cypher's <c>=</c> does: 1 finds 1.0. Null, NaN, and lists with them find nothing.</param>
    /// <returns>Their ids, ascending; a list of its own, which later changes leave as it is.</returns>
    IReadOnlyList<long> SeekNodes(IndexDescriptor index, GraphValue value);

    /// <summary>The nodes with a label whose property lies in a range, found through an index.</summary>
    /// <param name="index">An index on exactly one property of nodes.</param>
    /// <param name="range">The range; bounds are numbers, strings, booleans or temporal values.</param>
    /// <returns>Their ids, in the order of the property's values.</returns>
    IEnumerable<long> SeekNodes(IndexDescriptor index, ValueRange range);

    /// <summary>The labels of a node.</summary>
    /// <param name="node">The node's id.</param>
    /// <returns>Its labels in ordinal order.</returns>
    IReadOnlyList<string> GetLabels(long node);

    /// <summary>Whether a node has a label.</summary>
    /// <param name="node">The node's id.</param>
    /// <param name="label">The label.</param>
    /// <returns>True where it has it.</returns>
    bool HasLabel(long node, string label);

    /// <summary>One property of a node.</summary>
    /// <param name="node">The node's id.</param>
    /// <param name="key">The property's key.</param>
    /// <returns>Its value, or the null of Cypher where it has none.</returns>
    GraphValue GetNodeProperty(long node, string key);

    /// <summary>All properties of a node.</summary>
    /// <param name="node">The node's id.</param>
    /// <returns>The properties; none of them null; keys in ordinal order.</returns>
    IReadOnlyDictionary<string, GraphValue> GetNodeProperties(long node);

    /// <summary>Looks a relationship up.</summary>
    /// <param name="relationship">The relationship's id.</param>
    /// <returns>Its record, or null where it never was or is deleted.</returns>
    RelationshipRecord? FindRelationship(long relationship);

    /// <summary>All relationships by ascending id.</summary>
    /// <param name="type">Only those of this type; null for all.</param>
    /// <returns>Their records.</returns>
    IEnumerable<RelationshipRecord> ScanRelationships(string? type = null);

    /// <summary>The relationships at a node.</summary>
    /// <param name="node">The node's id.</param>
    /// <param name="direction">Seen from the node. A self-loop comes once, also for <see cref="ExpandDirection.Both"/>.</param>
    /// <param name="types">Only of one of these types; empty for all.</param>
    /// <returns>Their records.</returns>
    IEnumerable<RelationshipRecord> Expand(long node, ExpandDirection direction, IReadOnlyList<string> types);

    /// <summary>The relationships between two nodes.</summary>
    /// <param name="from">The node from which the direction is seen.</param>
    /// <param name="direction">Seen from <paramref name="from"/>.</param>
    /// <param name="types">Only of one of these types; empty for all.</param>
    /// <param name="to">The other node; may be the same one.</param>
    /// <returns>Their records. The cost does not grow with the degree of either node.</returns>
    IEnumerable<RelationshipRecord> ExpandInto(long from, ExpandDirection direction, IReadOnlyList<string> types, long to);

    /// <summary>One property of a relationship.</summary>
    /// <param name="relationship">The relationship's id.</param>
    /// <param name="key">The property's key.</param>
    /// <returns>Its value, or the null of Cypher where it has none.</returns>
    GraphValue GetRelationshipProperty(long relationship, string key);

    /// <summary>All properties of a relationship.</summary>
    /// <param name="relationship">The relationship's id.</param>
    /// <returns>The properties; none of them null; keys in ordinal order.</returns>
    IReadOnlyDictionary<string, GraphValue> GetRelationshipProperties(long relationship);

    /// <summary>The labels that some node has.</summary>
    /// <returns>The labels in ordinal order.</returns>
    IReadOnlyList<string> GetLabelsInUse();

    /// <summary>The types that some relationship has.</summary>
    /// <returns>The types in ordinal order.</returns>
    IReadOnlyList<string> GetRelationshipTypesInUse();

    /// <summary>The keys that some property has had.</summary>
    /// <returns>The keys in ordinal order.</returns>
    IReadOnlyList<string> GetPropertyKeys();

    /// <summary>The indexes, those of constraints included.</summary>
    /// <returns>The indexes in ordinal order of their names.</returns>
    IReadOnlyList<IndexDescriptor> GetIndexes();

    /// <summary>The constraints.</summary>
    /// <returns>The constraints in ordinal order of their names.</returns>
    IReadOnlyList<ConstraintDescriptor> GetConstraints();
}
