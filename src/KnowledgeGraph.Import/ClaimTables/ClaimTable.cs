using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Dates;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Identity;
using KnowledgeGraph.Diplomacy.Sources;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Import.Documents;
using KnowledgeGraph.Import.Gazetteers;
using KnowledgeGraph.Import.Problems;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Tables;

namespace KnowledgeGraph.Import.ClaimTables;

/// <summary>Reads a table of claims. A row that says something doubtful is left out with a problem: half a claim would be another claim.</summary>
internal sealed class ClaimTable(EntityDirectory entities, IReadOnlySet<string> sources, ProblemLog problems)
{
    /// <summary>What stands as the rule that read a claim from a table.</summary>
    public const string Rule = "table";

    public static TableSchema Schema { get; } = new(
        "table of claims",
        ["type", "subject", "object", "statement"],
        [
            "parties", "territory", "place", "treaty", "war", "right", "where", "amount", "currency", "count", "years", "as", "about",
            "office", "outcome", "what", "date", "source", "locator",
        ]);

    private readonly RoleCells _roles = new(entities, problems);
    private readonly QualifierCells _qualifiers = new(problems);

    public ImportedDocument Read(TextFile file)
    {
        var document = new ImportedDocument(file.FileName, FileKind.Claims, file.Text);
        var ids = new DocumentIds(document.Id);
        var passages = new List<ImportedPassage>();
        var claims = new List<ImportedClaim>();
        foreach (var row in new TableReader(file, problems).Rows(Schema))
        {
            if (Claim(row) is not { } claim)
            {
                continue;
            }

            var words = file.Text[row.Record.Start..row.Record.End];
            var passage = new ImportedPassage(ids.Passage(words), passages.Count, row.Record.Start, row.Record.End, words, claim.Language);
            passages.Add(passage);
            var source = row.Has("source") ? row["source"] : null;
            claims.Add(new ImportedClaim(ids.Claim(claim, source), claim, passage.Id, document.Id)
            {
                SourceId = source,
                Locator = row.Has("locator") ? row["locator"] : null,
                Statement = string.Equals(claim.Quotation.Words, row["statement"], StringComparison.Ordinal) ? null : row["statement"],
            });
        }

        return document with { Passages = passages, Claims = claims, Language = Common(claims) };
    }

    private Claim? Claim(TableRow row)
    {
        if (Type(row) is not { } type
            || !DateOf(row, out var date)
            || _roles.Read(row, type, date) is not { } roles
            || _qualifiers.Read(row, type, roles) is not { } qualifiers
            || !HasStatement(row)
            || !HasKnownSource(row))
        {
            return null;
        }

        try
        {
            return new Claim(type, roles, Quote(row), Rule, StatementLanguage.Of(row["statement"])) { Date = date, Qualifiers = qualifiers };
        }
        catch (ClaimException exception)
        {
            problems.Add(ProblemCode.RoleMismatch, row.File, row.Offset("type"), exception.Message + " The row was left out.");
            return null;
        }
    }

    private ClaimType? Type(TableRow row)
    {
        var name = row["type"];
        if (ClaimTypes.Find(name) is { } type)
        {
            return type;
        }

        problems.Add(
            ProblemCode.UnknownClaimType,
            row.File,
            row.Offset("type"),
            name.Length == 0 ? "The row has no claim type. It was left out." : $"The vocabulary has no claim type '{name}'. The row was left out.",
            NearestName.Find(name, ClaimTypes.All.Select(known => known.Name)));
        return null;
    }

    private bool DateOf(TableRow row, out HistoricalDate? date)
    {
        date = null;
        var text = row["date"];
        if (text.Length == 0 || WrittenDate.TryParse(text, out date, out var error))
        {
            return true;
        }

        problems.Add(ProblemCode.BadDate, row.File, row.Offset("date"), error.Message + " The row was left out.");
        return false;
    }

    private bool HasStatement(TableRow row)
    {
        if (row.Has("statement"))
        {
            return true;
        }

        problems.Add(
            ProblemCode.MissingValue, row.File, row.Offset("statement"), "The claim has no statement, so nothing could be quoted for it. The row was left out.");
        return false;
    }

    private bool HasKnownSource(TableRow row)
    {
        var source = row["source"];
        if (source.Length == 0 || sources.Contains(source))
        {
            return true;
        }

        problems.Add(
            ProblemCode.UnknownSource,
            row.File,
            row.Offset("source"),
            $"No table of sources has '{source}'. The row was left out.",
            NearestName.Find(source, sources));
        return false;
    }

    // The words of the statement at their place in the file; the whole record where its quotation marks are doubled.
    private static Quotation Quote(TableRow row)
    {
        var statement = row["statement"];
        var start = row.File.Text.IndexOf(statement, row.Offset("statement"), row.Record.End - row.Offset("statement"), StringComparison.Ordinal);
        return start < 0 ? row.File.Source.Quote(row.Record.Start, row.Record.End) : row.File.Source.Quote(statement, start);
    }

    private static string? Common(List<ImportedClaim> claims)
    {
        var languages = claims.Select(claim => claim.Claim.Language).Distinct(StringComparer.Ordinal).ToList();
        return languages.Count == 1 ? languages[0] : null;
    }
}
