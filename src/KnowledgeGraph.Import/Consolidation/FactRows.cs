using KnowledgeGraph.Diplomacy.Facts;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Import.Writing;
using PropertyGraph;

namespace KnowledgeGraph.Import.Consolidation;

/// <summary>Facts to rows.</summary>
internal static class FactRows
{
    public static NodeRow Row(Fact fact)
    {
        var properties = new RowBuilder().Set("type", fact.Type.Name).Set("key", fact.Key).Set(fact.Date);
        foreach (var (name, value) in fact.Qualifiers)
        {
            properties.Set(name, value);
        }

        if (fact.Disputed.Count > 0)
        {
            properties.Set("disputed", fact.Disputed);
        }

        return new NodeRow(
            fact.Id,
            properties,
            new RowBuilder().Set("type", fact.Type.Name),
            [
                .. fact.Roles.Select(filler => ("event-roles", Role(fact, filler))),
                .. fact.ClaimIds.Select(claim => ("event-claims", new RowBuilder().Set("id", fact.Id).Set("claim", claim).Build())),
                .. Projection.Edges(fact).Select(edge => ("event-edges", Edge(fact, edge))),
            ]);
    }

    private static MapValue Role(Fact fact, RoleEntity filler) =>
        new RowBuilder().Set("id", fact.Id).Set("entity", filler.EntityId).Set("edge", fact.Type.FindRole(filler.Role)!.Edge).Build();

    private static MapValue Edge(Fact fact, PlainEdge edge) =>
        new RowBuilder()
            .Set("event", fact.Id)
            .Set("type", edge.Type)
            .Set("from", edge.From)
            .Set("to", edge.To)
            .Set("date", fact.Date?.Edtf)
            .Set("treaty", Filler(fact, Diplomacy.Vocabulary.Role.Treaty))
            .Set("territory", Filler(fact, Diplomacy.Vocabulary.Role.Territory))
            .Build();

    private static string? Filler(Fact fact, Role role) => fact.Roles.FirstOrDefault(filler => filler.Role == role)?.EntityId;
}
