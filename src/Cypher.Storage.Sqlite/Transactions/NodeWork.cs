using Cypher.Engine.Storage;
using Cypher.Storage.Sqlite.Format;
using Cypher.Storage.Sqlite.Pending;
using Cypher.Storage.Sqlite.Tables;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Transactions;

/// <summary>Reads and changes nodes, those in the file and those that are pending.</summary>
internal sealed class NodeWork
{
    private readonly WorkingState _state;
    private readonly IndexWork _indexes;

    public NodeWork(WorkingState state, IndexWork indexes)
    {
        _state = state;
        _indexes = indexes;
    }

    private GraphTables Tables => _state.Tables;

    private PendingNodes Pending => _state.Nodes;

    public bool Exists(long node) => Pending.Holds(node) ? Pending.Find(node) is not null : Tables.Nodes.Find(node) is not null;

    public IEnumerable<long> Scan() => Append(Tables.Nodes.Scan(Pending.FirstId), NameTable.None);

    public IEnumerable<long> Scan(string label)
    {
        var code = Tables.Labels.Find(label);
        return code == NameTable.None ? [] : Append(Tables.Nodes.Scan(code, Pending.FirstId), code);
    }

    public LabelSet Labels(long node) => Pending.Holds(node) ? Draft(node).Labels : Row(node).Labels;

    public bool HasLabel(long node, string label)
    {
        var labels = Labels(node);
        var code = Tables.Labels.Find(label);
        return code != NameTable.None && labels.Contains(code);
    }

    public GraphValue Property(long node, string key) =>
        Pending.Holds(node) ? Draft(node).Properties.Find(key) : Row(node).Find(Tables.Properties, key);

    public PropertyMap Properties(long node) =>
        Pending.Holds(node) ? Draft(node).Properties : Row(node).All(Tables.Properties);

    public long Create(IReadOnlyCollection<string> labels, IReadOnlyDictionary<string, GraphValue> properties)
    {
        _state.BeginChange();
        var id = Tables.Totals.NextNode;
        var draft = new NodeDraft(Intern(labels), PropertyMap.Of(properties));
        _indexes.Move(_state.Schema.IndexesOf(draft.Labels), id, true, null, draft.Properties);
        Tables.Keys.InternKeys(draft.Properties);
        Pending.Add(draft);
        Tables.Totals.NextNode++;
        Count(draft.Labels, 1);
        Watch(id);
        return id;
    }

    public void Delete(long node)
    {
        _state.BeginChange();
        var labels = Labels(node);
        var isPending = Pending.Holds(node);
        _indexes.Move(_state.Schema.IndexesOf(labels), node, isPending, Properties(node), null);
        if (isPending)
        {
            Pending.Delete(node);
        }
        else
        {
            Tables.Nodes.Delete(node, labels);
        }

        Count(labels, -1);
    }

    public bool AddLabel(long node, string label)
    {
        _state.BeginChange();
        var old = Labels(node);
        var code = Tables.Labels.Intern(label);
        if (old.Contains(code))
        {
            return false;
        }

        _indexes.Move(_state.Schema.IndexesOfLabel(label), node, Pending.Holds(node), null, Properties(node));
        ChangeLabels(node, Tables.LabelSets.Intern([.. old.Labels, code]), code, added: true);
        return true;
    }

    public bool RemoveLabel(long node, string label)
    {
        _state.BeginChange();
        var old = Labels(node);
        var code = Tables.Labels.Find(label);
        if (code == NameTable.None || !old.Contains(code))
        {
            return false;
        }

        _indexes.Move(_state.Schema.IndexesOfLabel(label), node, Pending.Holds(node), Properties(node), null);
        ChangeLabels(node, Tables.LabelSets.Intern(Array.FindAll(old.Labels, other => other != code)), code, added: false);
        return true;
    }

    public void SetProperty(long node, string key, GraphValue value)
    {
        _state.BeginChange();
        var old = Properties(node);
        var properties = old.With(key, value);
        _indexes.Move(_state.Schema.IndexesOf(Labels(node)), node, Pending.Holds(node), old, properties);
        Watch(node);
        if (Pending.Holds(node))
        {
            Tables.Keys.InternKeys(properties);
            Draft(node).Properties = properties;
        }
        else
        {
            Tables.Nodes.SetProperties(node, Tables.Properties.Write(properties));
        }
    }

    private NodeDraft Draft(long node) => Pending.Find(node) ?? throw NotThere(node);

    private NodeRow Row(long node) => Tables.Nodes.Find(node) ?? throw NotThere(node);

    private static InvalidOperationException NotThere(long node) => new($"There is no node {node}.");

    private IEnumerable<long> Append(IEnumerable<long> inFile, int label) =>
        Pending.Count == 0 ? inFile : inFile.Concat(Pending.Scan(label));

    private LabelSet Intern(IReadOnlyCollection<string> labels)
    {
        var codes = new int[labels.Count];
        var count = 0;
        foreach (var label in labels)
        {
            var code = Tables.Labels.Intern(label);
            if (Array.IndexOf(codes, code, 0, count) < 0)
            {
                codes[count++] = code;
            }
        }

        return Tables.LabelSets.Intern(count == codes.Length ? codes : codes[..count]);
    }

    private void ChangeLabels(long node, LabelSet labels, int label, bool added)
    {
        Watch(node);
        Tables.Labels.ChangeMembers(label, added ? 1 : -1);
        if (Pending.Holds(node))
        {
            Draft(node).Labels = labels;
        }
        else
        {
            Tables.Nodes.SetLabels(node, labels, label, added);
        }
    }

    private void Count(LabelSet labels, int by)
    {
        Tables.Totals.Nodes += by;
        foreach (var label in labels.Labels)
        {
            Tables.Labels.ChangeMembers(label, by);
        }
    }

    private void Watch(long node)
    {
        if (_state.WatchesNodes)
        {
            _state.ChangedNodes.Add(node);
        }
    }
}
