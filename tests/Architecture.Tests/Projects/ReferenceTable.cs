namespace Architecture.Tests.Projects;

/// <summary>The table of projects in docs/architecture.md: what each may refer to. Whatever is not listed is forbidden.</summary>
public sealed class ReferenceTable
{
    private readonly Dictionary<string, (HashSet<string> Projects, HashSet<string> Packages)> _rows;

    private ReferenceTable(Dictionary<string, (HashSet<string> Projects, HashSet<string> Packages)> rows) => _rows = rows;

    /// <summary>The projects of the table.</summary>
    public IReadOnlyCollection<string> Projects => _rows.Keys;

    /// <summary>Reads the Markdown table whose first column is headed "project".</summary>
    public static ReferenceTable Parse(string markdown)
    {
        var rows = new Dictionary<string, (HashSet<string>, HashSet<string>)>(StringComparer.Ordinal);
        var inside = false;
        foreach (var line in markdown.Split('\n'))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            inside = line.StartsWith("| project |", StringComparison.Ordinal) || (inside && line.StartsWith('|'));
            if (inside && cells.Length >= 5 && cells[1] != "project" && !cells[1].StartsWith("--", StringComparison.Ordinal))
            {
                rows.Add(Name(cells[1]), (Names(cells[2]), Names(cells[3])));
            }
        }

        return new ReferenceTable(rows);
    }

    /// <summary>What a project refers to against the table.</summary>
    public IEnumerable<(string Subject, string Problem)> Check(ProjectFile project)
    {
        if (!_rows.TryGetValue(project.Name, out var row))
        {
            yield return (project.Path, "is not in the table of docs/architecture.md");
            yield break;
        }

        foreach (var reference in project.Projects.Where(reference => !row.Projects.Contains(reference)))
        {
            yield return (project.Path, $"may not refer to the project {reference}");
        }

        foreach (var package in project.Packages.Where(package => !row.Packages.Contains(package)))
        {
            yield return (project.Path, $"may not use the package {package}");
        }
    }

    private static HashSet<string> Names(string cell) =>
        cell is "" or "nothing" ? [] : [.. cell.Split(',', StringSplitOptions.TrimEntries).Select(Name)];

    private static string Name(string cell) => cell.Trim('`', '*', ' ');
}
