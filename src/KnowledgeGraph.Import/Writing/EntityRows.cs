using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Identity;
using PropertyGraph;

namespace KnowledgeGraph.Import.Writing;

/// <summary>Entities to rows and back.</summary>
internal static class EntityRows
{
    private static readonly string[] Languages = ["en", "de", "fr", "ru"];

    public static NodeRow Row(Entity entity)
    {
        var names = Spoken(entity).ToList();
        var properties = new RowBuilder().Set("name", entity.Name);
        foreach (var language in Languages)
        {
            properties.Set("name_" + language, names.FirstOrDefault(name => name.Kind == EntityNameKind.Canonical && name.Language == language)?.Text);
        }

        properties
            .Set("names", names.Select(name => name.Text).Prepend(entity.Name).Distinct(StringComparer.Ordinal))
            .Set("aliases", names.Where(name => name.Kind == EntityNameKind.Alias).Select(name => name.Text).Distinct(StringComparer.Ordinal))
            .Set("kind", entity.Kind)
            .Set("wikidata", entity.Wikidata)
            .Set("cow", entity.Cow)
            .Set("latitude", entity.Latitude)
            .Set("longitude", entity.Longitude)
            .Set("from", entity.From?.Edtf)
            .Set("to", entity.To?.Edtf)
            .Set("source", entity.Source);
        if (entity.Provisional)
        {
            properties.Set("provisional", true);
        }

        return new NodeRow(
            entity.Id,
            properties,
            new RowBuilder().Set("label", entity.Label.ToString()),
            [
                .. Keys(entity).Select(key => ("entity-names", new RowBuilder().Set("id", entity.Id).Set("key", key.Key).Set("kind", key.Value).Build())),
                .. entity.Members.Select(member => ("group-members", new RowBuilder().Set("id", entity.Id).Set("member", member).Build())),
            ]);
    }

    /// <summary>An entity as the graph holds it. Adjectives, demonyms and the languages of aliases are not in the graph.</summary>
    public static Entity? Entity(GraphRow row)
    {
        var labels = ((ListValue)row["labels"]).OfType<StringValue>().Select(label => label.Value);
        var label = labels.Where(name => Enum.IsDefined(typeof(EntityLabel), name)).Select(Enum.Parse<EntityLabel>).Cast<EntityLabel?>().FirstOrDefault();
        var properties = (MapValue)row["properties"];
        if (label is null || row.Text("id") is not { } id || properties.Text("name") is not { } name)
        {
            return null;
        }

        var usual = Languages
            .Select(language => (Language: language, Text: properties.Text("name_" + language)))
            .Where(pair => pair.Text is not null)
            .Select(pair => new EntityName(pair.Text!, pair.Language, EntityNameKind.Canonical));
        return new Entity(id, label.Value, name)
        {
            Names = [.. usual, .. properties.Texts("aliases").Select(alias => new EntityName(alias, string.Empty, EntityNameKind.Alias))],
            Kind = properties.Text("kind"),
            Wikidata = properties.Text("wikidata"),
            Cow = (int?)properties.Integer("cow"),
            Latitude = properties.Number("latitude"),
            Longitude = properties.Number("longitude"),
            From = Date(properties.Text("from")),
            To = Date(properties.Text("to")),
            Source = properties.Text("source"),
            Provisional = properties.GetValueOrDefault("provisional") is BooleanValue { Value: true },
        };
    }

    private static IEnumerable<EntityName> Spoken(Entity entity) =>
        entity.Names.Where(name => name.Kind is EntityNameKind.Canonical or EntityNameKind.Alias);

    private static Dictionary<string, string> Keys(Entity entity)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Spoken(entity).Prepend(new EntityName(entity.Name, string.Empty, EntityNameKind.Canonical)).OrderBy(name => name.Kind))
        {
            foreach (var key in NameKey.AllOf(name.Text))
            {
                keys.TryAdd(key, name.Kind == EntityNameKind.Canonical ? "name" : "alias");
            }
        }

        return keys;
    }

    private static HistoricalDate? Date(string? edtf) => edtf is not null && HistoricalDate.TryParse(edtf, out var date) ? date : null;
}
