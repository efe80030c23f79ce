using Cypher.Engine.Storage;
using Cypher.Storage.Sqlite.Pending;
using Cypher.Storage.Sqlite.Tables;

namespace Cypher.Storage.Sqlite.Transactions;

/// <summary>Follows relationships from nodes, those in the file and those that are pending.</summary>
internal sealed class Expansion
{
    private readonly WorkingState _state;

    public Expansion(WorkingState state) => _state = state;

    private NeighbourTable Outgoing => _state.Tables.Relationships.Outgoing;

    private NeighbourTable Incoming => _state.Tables.Relationships.Incoming;

    private PendingRelationships Pending => _state.Relationships;

    public IEnumerable<RelationshipRecord> Expand(long node, ExpandDirection direction, IReadOnlyList<string> types)
    {
        if (Codes(types) is not { } codes)
        {
            return [];
        }

        var records = direction switch
        {
            ExpandDirection.Outgoing => FromFile(Outgoing, node, codes),
            ExpandDirection.Incoming => FromFile(Incoming, node, codes),
            _ => FromFile(Outgoing, node, codes).Concat(FromFile(Incoming, node, codes).Where(IsNoLoop)),
        };
        return Pending.Count == 0 ? records : records.Concat(FromPending(node, direction, codes));
    }

    public IEnumerable<RelationshipRecord> ExpandInto(long from, ExpandDirection direction, IReadOnlyList<string> types, long to)
    {
        if (Codes(types) is not { } codes)
        {
            return [];
        }

        List<RelationshipRecord>? found = null;
        if (direction != ExpandDirection.Incoming)
        {
            AddBetween(from, codes, to, ref found);
        }

        if (direction == ExpandDirection.Incoming || (direction == ExpandDirection.Both && from != to))
        {
            AddBetween(to, codes, from, ref found);
        }

        return found ?? (IEnumerable<RelationshipRecord>)[];
    }

    private static bool IsNoLoop(RelationshipRecord record) => record.Start != record.End;

    private static bool Has(int[] codes, int type) => codes.Length == 0 || Array.IndexOf(codes, type) >= 0;

    /// <summary>The codes of types that exist, each once; empty for all types; null where none of the wanted ones exists.</summary>
    private int[]? Codes(IReadOnlyList<string> types)
    {
        switch (types.Count)
        {
            case 0:
                return [];
            case 1:
                var only = _state.Tables.Types.Find(types[0]);
                return only == NameTable.None ? null : [only];
            default:
                var codes = types.Select(_state.Tables.Types.Find).Where(code => code != NameTable.None).Distinct().ToArray();
                return codes.Length == 0 ? null : codes;
        }
    }

    // A node that is pending has no relationships in the file: asking costs as much as finding.
    private IEnumerable<RelationshipRecord> FromFile(NeighbourTable table, long node, int[] codes) =>
        _state.Nodes.Holds(node) ? [] : codes.Length switch
        {
            0 => table.Find(node),
            1 => table.Find(node, codes[0]),
            _ => codes.SelectMany(code => table.Find(node, code)),
        };

    private IEnumerable<RelationshipRecord> FromPending(long node, ExpandDirection direction, int[] codes)
    {
        var leaving = direction == ExpandDirection.Incoming ? [] : Pending.From(node);
        var entering = direction == ExpandDirection.Outgoing ? [] : Pending.To(node);
        if (direction == ExpandDirection.Both)
        {
            entering = entering.Where(entry => entry.Draft.Start != entry.Draft.End);
        }

        return leaving.Concat(entering).Where(entry => Has(codes, entry.Draft.Type)).Select(entry => Record(entry.Id, entry.Draft));
    }

    private void AddBetween(long start, int[] codes, long end, ref List<RelationshipRecord>? found)
    {
        if (!_state.Nodes.Holds(start) && !_state.Nodes.Holds(end))
        {
            // Between two nodes the table is ordered by type first, so that each type is a place of its own in it.
            foreach (var code in codes.Length == 0 ? [.. _state.Tables.Types.AllCodes()] : codes)
            {
                Outgoing.Find(start, code, end, ref found);
            }
        }

        if (Pending.Count == 0)
        {
            return;
        }

        foreach (var (id, draft) in Pending.Between(start, end))
        {
            if (Has(codes, draft.Type))
            {
                found ??= new List<RelationshipRecord>(1);
                found.Add(Record(id, draft));
            }
        }
    }

    private RelationshipRecord Record(long id, RelationshipDraft draft) =>
        new(id, _state.Tables.Types.NameOf(draft.Type), draft.Start, draft.End);
}
