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
            ExpandDirection.Outgoing => FromFile(node, codes, isOutgoing: true),
            ExpandDirection.Incoming => FromFile(node, codes, isOutgoing: false),
            _ => FromFile(node, codes, isOutgoing: true).Concat(FromFile(node, codes, isOutgoing: false).Where(IsNoLoop)),
        };
        return Pending.Count == 0 ? records : records.Concat(FromPending(node, direction, codes));
    }

    public IEnumerable<RelationshipRecord> ExpandInto(long from, ExpandDirection direction, IReadOnlyList<string> types, long to)
    {
        if (Codes(types) is not { } codes)
        {
            return [];
        }

        var records = direction switch
        {
            ExpandDirection.Outgoing => FromFile(from, codes, to),
            ExpandDirection.Incoming => FromFile(to, codes, from),
            _ => from == to ? FromFile(from, codes, to) : FromFile(from, codes, to).Concat(FromFile(to, codes, from)),
        };
        return Pending.Count == 0 ? records : records.Concat(FromPending(from, direction, codes, to));
    }

    private static bool IsNoLoop(RelationshipRecord record) => record.Start != record.End;

    private static bool Has(int[] codes, int type) => codes.Length == 0 || Array.IndexOf(codes, type) >= 0;

    /// <summary>The codes of types that exist, each once; empty for all types; null where none of the wanted ones exists.</summary>
    private int[]? Codes(IReadOnlyList<string> types)
    {
        if (types.Count == 1)
        {
            var only = _state.Tables.Types.Find(types[0]);
            return only == NameTable.None ? null : [only];
        }

        var codes = types.Select(_state.Tables.Types.Find).Where(code => code != NameTable.None).Distinct().ToArray();
        return codes.Length == 0 && types.Count > 0 ? null : codes;
    }

    // A node that is pending has no relationships in the file: asking costs as much as finding.
    private IEnumerable<RelationshipRecord> FromFile(long node, int[] codes, bool isOutgoing)
    {
        if (_state.Nodes.Holds(node))
        {
            return [];
        }

        var table = isOutgoing ? Outgoing : Incoming;
        var neighbours = codes.Length switch
        {
            0 => table.Find(node),
            1 => table.Find(node, codes[0]),
            _ => codes.SelectMany(code => table.Find(node, code)),
        };
        return isOutgoing ? neighbours.Select(Forwards) : neighbours.Select(Backwards);
    }

    private IEnumerable<RelationshipRecord> FromFile(long start, int[] codes, long end)
    {
        if (_state.Nodes.Holds(start) || _state.Nodes.Holds(end))
        {
            return [];
        }

        // Between two nodes the table is ordered by type first, so that each type is a place of its own in it.
        IEnumerable<int> wanted = codes.Length == 0 ? _state.Tables.Types.AllCodes() : codes;
        return wanted.SelectMany(code => Outgoing.Find(start, code, end)).Select(Forwards);
    }

    private IEnumerable<RelationshipRecord> FromPending(long node, ExpandDirection direction, int[] codes)
    {
        if (direction != ExpandDirection.Incoming && Pending.LeaveAny(node))
        {
            foreach (var (id, draft) in Pending.From(node))
            {
                if (Has(codes, draft.Type))
                {
                    yield return Record(id, draft);
                }
            }
        }

        if (direction != ExpandDirection.Outgoing && Pending.EnterAny(node))
        {
            foreach (var (id, draft) in Pending.To(node))
            {
                if (Has(codes, draft.Type) && (direction == ExpandDirection.Incoming || draft.Start != draft.End))
                {
                    yield return Record(id, draft);
                }
            }
        }
    }

    private IEnumerable<RelationshipRecord> FromPending(long from, ExpandDirection direction, int[] codes, long to)
    {
        var forwards = direction == ExpandDirection.Incoming ? [] : Pending.Between(from, to);
        var backwards = direction == ExpandDirection.Outgoing || (direction == ExpandDirection.Both && from == to)
            ? []
            : Pending.Between(to, from);
        foreach (var (id, draft) in forwards.Concat(backwards))
        {
            if (Has(codes, draft.Type))
            {
                yield return Record(id, draft);
            }
        }
    }

    private RelationshipRecord Forwards(Neighbour row) => new(row.Relationship, _state.Tables.Types.NameOf(row.Type), row.Node, row.Other);

    private RelationshipRecord Backwards(Neighbour row) => new(row.Relationship, _state.Tables.Types.NameOf(row.Type), row.Other, row.Node);

    private RelationshipRecord Record(long id, RelationshipDraft draft) =>
        new(id, _state.Tables.Types.NameOf(draft.Type), draft.Start, draft.End);
}
