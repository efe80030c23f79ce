namespace Cypher.Engine.Tests.Queries;

/// <summary>
/// One case of a <c>.case</c> file: what the graph holds before, a query, and what is expected of it.
/// </summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line of the case's title.</param>
/// <param name="Title">What the case shows, as a sentence.</param>
/// <param name="Sections">The sections by name: graph, query, rows, ordered rows, error, plan, counters, touched.</param>
internal sealed record QueryCase(string File, int Line, string Title, IReadOnlyList<QueryCaseSection> Sections)
{
    private const string TitleMark = "== ";
    private const string SectionMark = "-- ";

    public static IEnumerable<QueryCase> Read(string path)
    {
        var file = Path.GetFileName(path);
        var cases = new List<QueryCase>();
        List<QueryCaseSection>? sections = null;
        var number = 0;
        foreach (var line in System.IO.File.ReadLines(path))
        {
            number++;
            if (line.StartsWith(TitleMark, StringComparison.Ordinal))
            {
                sections = [];
                cases.Add(new QueryCase(file, number, line[TitleMark.Length..], sections));
            }
            else if (line.StartsWith(SectionMark, StringComparison.Ordinal))
            {
                sections!.Add(new QueryCaseSection(line[SectionMark.Length..], new List<string>()));
            }
            else if (sections is { Count: > 0 } && line.Trim().Length > 0 && !line.StartsWith('#'))
            {
                ((List<string>)sections[^1].Lines).Add(line);
            }
        }

        return cases;
    }

    public IEnumerable<QueryCaseSection> All(string name) => Sections.Where(section => section.Name == name);

    public override string ToString() => $"{File}:{Line} {Title}";
}

/// <summary>A section of a case.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Lines">Its lines that are not empty.</param>
internal sealed record QueryCaseSection(string Name, IReadOnlyList<string> Lines)
{
    public string Text => string.Join('\n', Lines);
}
