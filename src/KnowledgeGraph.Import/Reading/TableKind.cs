using KnowledgeGraph.Import.Bibliography;
using KnowledgeGraph.Import.ClaimTables;
using KnowledgeGraph.Import.Gazetteers;
using KnowledgeGraph.Import.Problems;
using KnowledgeGraph.Import.Tables;

namespace KnowledgeGraph.Import.Reading;

/// <summary>Tells by its header what a table holds.</summary>
internal static class TableKind
{
    private static readonly (FileKind Kind, TableSchema Schema)[] Kinds =
    [
        (FileKind.Gazetteer, GazetteerTable.Schema),
        (FileKind.Claims, ClaimTable.Schema),
        (FileKind.Sources, SourceTable.Schema),
    ];

    /// <summary>The kind whose columns fit best; null, with a problem, where none fits.</summary>
    public static FileKind? Of(TextFile file, ProblemLog problems)
    {
        var header = TableReader.Header(file).Select(name => name.Trim()).ToHashSet(StringComparer.Ordinal);
        var best = Kinds
            .Select(candidate => (candidate.Kind, Score: Score(candidate.Schema, header)))
            .MaxBy(candidate => candidate.Score);
        if (best.Score > 0)
        {
            return best.Kind;
        }

        var expected = string.Join("; ", Kinds.Select(candidate => $"{candidate.Schema.Kind} ({string.Join(", ", candidate.Schema.Required)}, …)"));
        problems.Add(ProblemCode.UnknownFileKind, file, 0, $"The first row is no header of a table that can be imported. Expected are the columns of one of: {expected}.");
        return null;
    }

    // Required columns tell most; one of them at least must be there, and a second column that is known.
    private static int Score(TableSchema schema, HashSet<string> header)
    {
        var required = schema.Required.Count(header.Contains);
        var optional = schema.Optional.Count(header.Contains);
        return required > 0 && required + optional > 1 ? (3 * required) + optional : 0;
    }
}
