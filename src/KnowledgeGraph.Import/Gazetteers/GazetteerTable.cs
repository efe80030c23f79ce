using System.Globalization;
using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Identity;
using KnowledgeGraph.Import.Problems;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Tables;

namespace KnowledgeGraph.Import.Gazetteers;

/// <summary>Reads a table of entities. A cell that cannot be used is left out with a problem; a row without id, kind or name altogether.</summary>
internal sealed class GazetteerTable(IReadOnlySet<string> sources, ProblemLog problems)
{
    public static TableSchema Schema { get; } = new(
        "gazetteer",
        ["id", "label", "name_en"],
        [
            "name_de", "name_fr", "name_ru", "aliases_en", "aliases_de", "aliases_other", "adjectives_en", "adjectives_de", "demonyms_en",
            "demonyms_de", "gender", "kind", "members", "serves", "parties", "losers", "wikidata", "cow", "latitude", "longitude", "from", "to", "source",
        ]);

    private static readonly (string Column, string Language, EntityNameKind Kind)[] NameColumns =
    [
        ("name_en", "en", EntityNameKind.Canonical), ("name_de", "de", EntityNameKind.Canonical),
        ("name_fr", "fr", EntityNameKind.Canonical), ("name_ru", "ru", EntityNameKind.Canonical),
        ("aliases_en", "en", EntityNameKind.Alias), ("aliases_de", "de", EntityNameKind.Alias), ("aliases_other", "", EntityNameKind.Alias),
        ("adjectives_en", "en", EntityNameKind.Adjective), ("adjectives_de", "de", EntityNameKind.Adjective),
        ("demonyms_en", "en", EntityNameKind.Demonym), ("demonyms_de", "de", EntityNameKind.Demonym),
    ];

    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);

    /// <summary>Where the members of each group, the states of each person and the parties of each treaty stand, for what can be judged only when all gazetteers are read.</summary>
    public Dictionary<string, int> MemberOffsets { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<Entity> Read(TextFile file) =>
        [.. new TableReader(file, problems).Rows(Schema).Select(Entity).OfType<Entity>()];

    private Entity? Entity(TableRow row)
    {
        if (Id(row) is not { } id || Label(row) is not { } label)
        {
            return null;
        }

        if (!row.Has("name_en"))
        {
            problems.Add(ProblemCode.MissingValue, row.File, row.Offset("name_en"), $"'{id}' has no English name. The row was left out.");
            return null;
        }

        if (!_places.TryAdd(id, $"{row.File.FileName}, line {row.Line}"))
        {
            problems.Add(ProblemCode.DuplicateId, row.File, row.Offset("id"), $"The id '{id}' is taken by {_places[id]}. The row was left out.");
            return null;
        }

        if (Array.Find(["members", "serves", "parties", "losers"], row.Has) is { } pointing)
        {
            MemberOffsets[id] = row.Offset(pointing);
        }

        return new Entity(id, label, row["name_en"])
        {
            Names = [.. NameColumns.SelectMany(column => row.List(column.Column).Select(text => new EntityName(text, column.Language, column.Kind)))],
            Kind = Optional(row["kind"]),
            Gender = OneOf(row, "gender", ["m", "f", "n", "pl"]),
            Members = row.List("members"),
            Serves = row.List("serves"),
            Parties = row.List("parties"),
            Losers = row.List("losers"),
            Wikidata = Wikidata(row),
            Cow = (int?)Number(row, "cow", 1, 9999, "a Correlates of War country code such as 365"),
            Latitude = Number(row, "latitude", -90, 90, "degrees from -90 to 90"),
            Longitude = Number(row, "longitude", -180, 180, "degrees from -180 to 180"),
            From = Date(row, "from"),
            To = Date(row, "to"),
            Source = Source(row),
        };
    }

    private string? Id(TableRow row)
    {
        var id = row["id"];
        if (id.Length == 0)
        {
            problems.Add(ProblemCode.MissingValue, row.File, row.Offset("id"), "The row has no id. It was left out.");
            return null;
        }

        if (Slug.IsSlug(id))
        {
            return id;
        }

        problems.Add(
            ProblemCode.BadValue,
            row.File,
            row.Offset("id"),
            $"'{id}' is no id: lower-case ASCII letters, digits and single hyphens are expected. The row was left out.",
            Slug.Of(id));
        return null;
    }

    private EntityLabel? Label(TableRow row)
    {
        var names = Enum.GetNames<EntityLabel>();
        var text = row["label"];
        if (names.Contains(text, StringComparer.Ordinal))
        {
            return Enum.Parse<EntityLabel>(text);
        }

        problems.Add(
            ProblemCode.BadValue,
            row.File,
            row.Offset("label"),
            $"'{text}' is no kind of entity; expected is {string.Join(", ", names)}. The row was left out.",
            NearestName.Find(text, names));
        return null;
    }

    private string? Source(TableRow row)
    {
        var source = row["source"];
        if (source.Length == 0 || sources.Contains(source))
        {
            return Optional(source);
        }

        problems.Add(
            ProblemCode.UnknownSource,
            row.File,
            row.Offset("source"),
            $"No table of sources has '{source}'. The cell was left out.",
            NearestName.Find(source, sources));
        return null;
    }

    private string? Wikidata(TableRow row)
    {
        var text = row["wikidata"];
        if (text.Length == 0 || (text[0] == 'Q' && text.Length > 1 && text[1] != '0' && text.Skip(1).All(char.IsAsciiDigit)))
        {
            return Optional(text);
        }

        Leave(row, "wikidata", $"'{text}' is no item of Wikidata such as Q142.");
        return null;
    }

    private string? OneOf(TableRow row, string column, string[] values)
    {
        var text = row[column];
        if (text.Length == 0 || values.Contains(text, StringComparer.Ordinal))
        {
            return Optional(text);
        }

        Leave(row, column, $"'{text}' is none of {string.Join(", ", values)}.");
        return null;
    }

    private double? Number(TableRow row, string column, double minimum, double maximum, string expected)
    {
        var text = row[column];
        if (text.Length == 0)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
        {
            return number;
        }

        Leave(row, column, $"'{text}' is no number of {expected}.");
        return null;
    }

    private HistoricalDate? Date(TableRow row, string column)
    {
        var text = row[column];
        if (text.Length == 0)
        {
            return null;
        }

        if (WrittenDate.TryParse(text, out var date, out var error))
        {
            return date;
        }

        problems.Add(ProblemCode.BadDate, row.File, row.Offset(column), error.Message + " The cell was left out.");
        return null;
    }

    private void Leave(TableRow row, string column, string message) =>
        problems.Add(ProblemCode.BadValue, row.File, row.Offset(column), message + " The cell was left out.");

    private static string? Optional(string text) => text.Length == 0 ? null : text;
}
