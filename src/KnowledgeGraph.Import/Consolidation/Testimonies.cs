using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Facts;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Import.Writing;
using PropertyGraph;

namespace KnowledgeGraph.Import.Consolidation;

/// <summary>Reads claims back from the graph as consolidation sees them.</summary>
internal static class Testimonies
{
    private static readonly string[] Names =
    [
        Qualifiers.Amount, Qualifiers.As, Qualifiers.Count, Qualifiers.Currency, Qualifiers.Office, Qualifiers.Outcome,
        Qualifiers.Right, Qualifiers.What, Qualifiers.Where, Qualifiers.Years,
    ];

    public static async Task<IReadOnlyList<Testimony>> ReadAsync(GraphWriter writer, ListValue keys, CancellationToken cancellationToken)
    {
        var rows = await writer.ReadAsync("testimonies", "keys", keys, cancellationToken);
        return [.. rows.Select(Testimony)];
    }

    private static Testimony Testimony(GraphRow row)
    {
        var properties = (MapValue)row["properties"];
        var roles = ((ListValue)row["roles"]).Cast<MapValue>().Select(Role).OrderBy(filler => filler.Role).ThenBy(filler => filler.EntityId, StringComparer.Ordinal);
        return new Testimony(row.Text("id")!, ClaimTypes.Get(properties.Text("type")!), [.. roles], row.Text("witness")!)
        {
            Date = properties.Text("date") is { } date ? Date(date, properties) : null,
            Qualifiers = new QualifierSet(Names.Where(properties.ContainsKey).Select(name => KeyValuePair.Create(name, Value(properties[name])))),
        };
    }

    private static HistoricalDate Date(string edtf, MapValue properties)
    {
        var date = HistoricalDate.Parse(edtf);
        return properties.Text("written") is { } words ? date.Written(words) : date;
    }

    private static RoleEntity Role(MapValue map) =>
        Diplomacy.Vocabulary.RoleNames.TryParse(map.Text("role") ?? string.Empty, out var role)
            ? new RoleEntity(role, map.Text("id")!)
            : throw new InvalidOperationException($"The graph has a claim with the role '{map.Text("role")}', which the vocabulary does not know.");

    private static QualifierValue Value(GraphValue value) => value switch
    {
        IntegerValue number => QualifierValue.Of((decimal)number.Value),
        FloatValue number => QualifierValue.Of((decimal)number.Value),
        StringValue text => QualifierValue.Of(text.Value),
        _ => throw new InvalidOperationException($"A detail of a claim is a text or number, not {value.Kind}."),
    };
}
