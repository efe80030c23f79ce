using KnowledgeGraph.Diplomacy.Identity;
using KnowledgeGraph.Import.Problems;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Tables;

namespace KnowledgeGraph.Import.Bibliography;

/// <summary>Reads a table of sources.</summary>
internal sealed class SourceTable(ProblemLog problems)
{
    public static TableSchema Schema { get; } = new("table of sources", ["id", "title"], ["author", "year", "publisher", "language", "kind", "url"]);

    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);

    public IReadOnlyList<BibliographicSource> Read(TextFile file) =>
        [.. new TableReader(file, problems).Rows(Schema).Select(Source).OfType<BibliographicSource>()];

    private BibliographicSource? Source(TableRow row)
    {
        var id = row["id"];
        foreach (var column in Schema.Required)
        {
            if (!row.Has(column))
            {
                problems.Add(ProblemCode.MissingValue, row.File, row.Offset(column), $"The source has no {column}. The row was left out.");
                return null;
            }
        }

        if (!Slug.IsSlug(id))
        {
            problems.Add(
                ProblemCode.BadValue,
                row.File,
                row.Offset("id"),
                $"'{id}' is no id: lower-case ASCII letters, digits and single hyphens are expected. The row was left out.",
                Slug.Of(id));
            return null;
        }

        if (!_places.TryAdd(id, $"{row.File.FileName}, line {row.Line}"))
        {
            problems.Add(ProblemCode.DuplicateId, row.File, row.Offset("id"), $"The id '{id}' is taken by {_places[id]}. The row was left out.");
            return null;
        }

        return new BibliographicSource(id, row["title"])
        {
            Author = Optional(row["author"]),
            Year = Optional(row["year"]),
            Publisher = Optional(row["publisher"]),
            Language = Optional(row["language"]),
            Kind = Optional(row["kind"]),
            Url = Optional(row["url"]),
        };
    }

    private static string? Optional(string text) => text.Length == 0 ? null : text;
}
