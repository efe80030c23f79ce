using Cypher.Engine.Storage;
using Cypher.Storage.Sqlite.Format;
using Cypher.Storage.Sqlite.Tables;

namespace Cypher.Storage.Sqlite.Pending;

/// <summary>A node that is not in the file yet.</summary>
internal sealed class NodeDraft(LabelSet labels, PropertyMap properties)
{
    public LabelSet Labels { get; set; } = labels;

    public PropertyMap Properties { get; set; } = properties;
}

/// <summary>
/// The nodes that a transaction created and has not written to the file yet. They have the highest ids, so one
/// comparison tells them from the others.
/// </summary>
internal sealed class PendingNodes
{
    private readonly List<NodeDraft?> _drafts = [];

    public PendingNodes(long firstId) => FirstId = firstId;

    /// <summary>The lowest id that is not in the file.</summary>
    public long FirstId { get; private set; }

    /// <summary>How many ids were given, also those of nodes that are deleted again.</summary>
    public int Count => _drafts.Count;

    public IReadOnlyList<NodeDraft?> Drafts => _drafts;

    public bool Holds(long id) => id >= FirstId;

    /// <summary>A node that is pending; null where it is deleted again or was never created.</summary>
    public NodeDraft? Find(long id) => id - FirstId < _drafts.Count ? _drafts[(int)(id - FirstId)] : null;

    public void Add(NodeDraft draft) => _drafts.Add(draft);

    public void Delete(long id) => _drafts[(int)(id - FirstId)] = null;

    /// <summary>The ids of nodes, ascending.</summary>
    /// <param name="label">Only those with this label; <see cref="NameTable.None"/> for all.</param>
    public IEnumerable<long> Scan(int label)
    {
        for (var i = 0; i < _drafts.Count; i++)
        {
            if (_drafts[i] is { } draft && (label == NameTable.None || draft.Labels.Contains(label)))
            {
                yield return FirstId + i;
            }
        }
    }

    /// <summary>The nodes are in the file now.</summary>
    public void MoveToFile()
    {
        FirstId += _drafts.Count;
        _drafts.Clear();
    }
}
