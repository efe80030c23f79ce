using Cypher.Engine.Storage;
using Cypher.Storage.Sqlite.Pending;
using Cypher.Storage.Sqlite.Tables;

namespace Cypher.Storage.Sqlite.Transactions;

/// <summary>Follows relationships from nodes, those in the file and those that are pending.</summary>
internal sealed class Expansion
{
    private readonly WorkingState _state;

    // A plan asks with the same list for one node after the other. Names are given codes while a transaction writes, but no other ones.
    private readonly Dictionary<IReadOnlyList<string>, int[]> _codes = new(ReferenceEqualityComparer.Instance);
    private int[] _lastOnly = [NameTable.None];

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
                return only == NameTable.None ? null : only == _lastOnly[0] ? _lastOnly : _lastOnly = [only];
            default:
                return CodesOfMany(types);
        }
    }

    private int[]? CodesOfMany(IReadOnlyList<string> types)
    {
        if (_codes.TryGetValue(types, out var known))
        {
            return known;
        }

        var codes = types.Select(_state.Tables.Types.Find).Where(code => code != NameTable.None).Distinct().ToArray();
        if (codes.Length == types.Count)
        {
            _codes.Add(types, codes);
        }

        return codes.Length == 0 ? null : codes;
    }

    // A node that is pending has no relationships in the file: asking costs as much as finding.
    private IEnumerable<RelationshipRecord> FromFile(NeighbourTable table, long node, int[] codes) =>
        _state.Nodes.Holds(node) ? [] : table.Find(node, codes);

    private IEnumerable<RelationshipRecord> FromPending(long node, ExpandDirection direction, int[] codes)
    {
        var leaving = direction == ExpandDirection.Incoming ? [] : Pending.From(node);
        var entering = direction == ExpandDirection.Outgoing ? [] : Pending.To(node);
        if (direction == ExpandDirection.Both)
        {
            entering = entering.Where(draft => draft.Node != draft.Other);
        }

        return leaving.Concat(entering).Where(draft => Has(codes, draft.Type)).Select(Record);
    }

    private void AddBetween(long start, int[] codes, long end, ref List<RelationshipRecord>? found)
    {
        if (!_state.Nodes.Holds(start) && !_state.Nodes.Holds(end) && _state.Pairs?.MayBeJoined(start, end) is not false)
        {
            AddFromFile(start, codes, end, ref found);
        }

        if (Pending.Count == 0)
        {
            return;
        }

        var place = PendingRelationships.NoPlace;
        while (Pending.TryNextBetween(start, end, ref place, out var draft))
        {
            if (Has(codes, draft.Type))
            {
                found ??= new List<RelationshipRecord>(1);
                found.Add(Record(draft));
            }
        }
    }

    private void AddFromFile(long start, int[] codes, long end, ref List<RelationshipRecord>? found)
    {
        var before = found?.Count ?? 0;

        // Between two nodes the table is ordered by type first, so that each type is a place of its own in it.
        foreach (var code in codes.Length == 0 ? [.. _state.Tables.Types.AllCodes()] : codes)
        {
            Outgoing.Find(start, code, end, ref found);
        }

        if ((found?.Count ?? 0) == before)
        {
            _state.Pairs?.CountVainSearch(Outgoing, _state.Tables.Totals.Relationships);
        }
    }

    private RelationshipRecord Record(Neighbour draft) =>
        new(draft.Relationship, _state.Tables.Types.NameOf(draft.Type), draft.Node, draft.Other);
}
