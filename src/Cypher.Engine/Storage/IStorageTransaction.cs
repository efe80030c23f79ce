using PropertyGraph;

namespace Cypher.Engine.Storage;

/// <summary>
/// One unit of work on the storage. A transaction that was begun for reading refuses every change with
/// <see cref="GraphErrorCodes.AccessMode"/>. The engine checks values before it stores them: only booleans, numbers,
/// strings, temporal values and lists of one of these kinds arrive here.
/// </summary>
public interface IStorageTransaction : IStorageReader, IDisposable
{
    /// <summary>Creates a node. Ids are never used again.</summary>
    /// <param name="labels">Its labels; doubles are ignored.</param>
    /// <param name="properties">Its properties; none of them null.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="GraphException">A uniqueness constraint would be broken.</exception>
    long CreateNode(IReadOnlyCollection<string> labels, IReadOnlyDictionary<string, GraphValue> properties);

    /// <summary>Deletes a node that has no relationships; the engine has seen to that.</summary>
    /// <param name="node">The node's id.</param>
    void DeleteNode(long node);

    /// <summary>Gives a node a label.</summary>
    /// <param name="node">The node's id.</param>
    /// <param name="label">The label.</param>
    /// <returns>False where it had it.</returns>
    /// <exception cref="GraphException">A uniqueness constraint would be broken.</exception>
    bool AddLabel(long node, string label);

    /// <summary>Takes a label from a node.</summary>
    /// <param name="node">The node's id.</param>
    /// <param name="label">The label.</param>
    /// <returns>False where it did not have it.</returns>
    bool RemoveLabel(long node, string label);

    /// <summary>Sets or removes a property of a node.</summary>
    /// <param name="node">The node's id.</param>
    /// <param name="key">The property's key.</param>
    /// <param name="value">The value; null of Cypher removes the property.</param>
    /// <exception cref="GraphException">A uniqueness constraint would be broken.</exception>
    void SetNodeProperty(long node, string key, GraphValue value);

    /// <summary>Creates a relationship. Ids are never used again.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="start">The node it leaves.</param>
    /// <param name="end">The node it enters.</param>
    /// <param name="properties">Its properties; none of them null.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="GraphException">A uniqueness constraint would be broken.</exception>
    long CreateRelationship(string type, long start, long end, IReadOnlyDictionary<string, GraphValue> properties);

    /// <summary>Deletes a relationship.</summary>
    /// <param name="relationship">The relationship's id.</param>
    void DeleteRelationship(long relationship);

    /// <summary>Sets or removes a property of a relationship.</summary>
    /// <param name="relationship">The relationship's id.</param>
    /// <param name="key">The property's key.</param>
    /// <param name="value">The value; null of Cypher removes the property.</param>
    /// <exception cref="GraphException">A uniqueness constraint would be broken.</exception>
    void SetRelationshipProperty(long relationship, string key, GraphValue value);

    /// <summary>Creates an index and fills it.</summary>
    /// <param name="index">The index; its name is not in use.</param>
    void CreateIndex(IndexDescriptor index);

    /// <summary>Drops an index.</summary>
    /// <param name="name">Its name; it exists and belongs to no constraint.</param>
    void DropIndex(string name);

    /// <summary>Creates a constraint and the index it needs.</summary>
    /// <param name="constraint">The constraint; its name is not in use.</param>
    /// <exception cref="GraphException">The graph breaks the constraint already; the message names an example.</exception>
    void CreateConstraint(ConstraintDescriptor constraint);

    /// <summary>Drops a constraint and the index it needed.</summary>
    /// <param name="name">Its name; it exists.</param>
    void DropConstraint(string name);

    /// <summary>Checks existence constraints over what was changed, then stores everything durably. The transaction is over.</summary>
    /// <exception cref="GraphException">A constraint is broken, or the storage failed; nothing was stored.</exception>
    void Commit();
}
