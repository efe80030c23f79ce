using System.Text;

namespace Cypher.Language.Tests.CaseFiles;

/// <summary>A file of cases: <c>#### name</c>, the query, <c>----</c>, the expected text; the last two are absent in a new case.</summary>
internal sealed class CaseFile
{
    private const string Heading = "#### ";
    private const string Separator = "----";

    private CaseFile(string path, IReadOnlyList<Case> cases)
    {
        Path = path;
        Cases = cases;
    }

    public string Path { get; }

    public IReadOnlyList<Case> Cases { get; }

    public static CaseFile Read(string path)
    {
        var cases = new List<Case>();
        string? name = null;
        var query = new List<string>();
        List<string>? expected = null;
        foreach (var line in File.ReadAllLines(path))
        {
            if (line.StartsWith(Heading, StringComparison.Ordinal))
            {
                Add(cases, name, query, expected);
                (name, query, expected) = (line[Heading.Length..], [], null);
            }
            else if (line == Separator && expected is null)
            {
                expected = [];
            }
            else
            {
                (expected ?? query).Add(line);
            }
        }

        Add(cases, name, query, expected);
        return new CaseFile(path, cases);
    }

    public void Write(Func<Case, string> resultOf)
    {
        var output = new StringBuilder();
        foreach (var one in Cases)
        {
            output.Append(Heading).Append(one.Name).Append('\n').Append(one.Query).Append('\n').Append(Separator).Append('\n')
                .Append(one.Expected ?? resultOf(one)).Append("\n\n");
        }

        File.WriteAllText(Path, output.ToString().TrimEnd('\n') + "\n");
    }

    private static void Add(List<Case> cases, string? name, List<string> query, List<string>? expected)
    {
        if (name is not null)
        {
            cases.Add(new Case(name, string.Join('\n', query).Trim('\n'), expected is null ? null : string.Join('\n', expected).TrimEnd('\n')));
        }
    }
}

/// <summary>One case.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Query">The query text.</param>
/// <param name="Expected">The expected text; null where it is still missing.</param>
internal sealed record Case(string Name, string Query, string? Expected);
