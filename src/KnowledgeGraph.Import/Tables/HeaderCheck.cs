using KnowledgeGraph.Diplomacy.Identity;
using KnowledgeGraph.Import.Problems;
using KnowledgeGraph.Import.Reading;

namespace KnowledgeGraph.Import.Tables;

/// <summary>Holds the first row of a table to its schema.</summary>
internal static class HeaderCheck
{
    /// <summary>The position of each known column; null, with problems, where the table cannot be used.</summary>
    public static IReadOnlyDictionary<string, int>? Columns(
        TextFile file, TableRecord record, string[] names, TableSchema schema, ProblemLog problems)
    {
        if (record.Fault is { } fault)
        {
            problems.Add(ProblemCode.BadQuoting, file, fault.Offset, fault.Message + " Without a sound header the table cannot be read.");
            return null;
        }

        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i].Trim();
            var offset = record.CellStarts[i];
            if (!schema.Columns.Contains(name, StringComparer.Ordinal))
            {
                var missing = schema.Columns.Where(column => !names.Contains(column, StringComparer.Ordinal));
                problems.Add(
                    ProblemCode.UnknownColumn,
                    file,
                    offset,
                    $"A {schema.Kind} has no column '{name}'; its cells were ignored.",
                    NearestName.Find(name, missing));
            }
            else if (!columns.TryAdd(name, i))
            {
                problems.Add(ProblemCode.DuplicateColumn, file, offset, $"The column '{name}' comes twice; the first was read.");
            }
        }

        var absent = schema.Required.Where(column => !columns.ContainsKey(column)).ToList();
        if (absent.Count == 0)
        {
            return columns;
        }

        problems.Add(
            ProblemCode.MissingColumn,
            file,
            record.Start,
            $"A {schema.Kind} needs the column{(absent.Count == 1 ? string.Empty : "s")} {string.Join(", ", absent)}. No row was read.");
        return null;
    }
}
