using Gherkin;
using Gherkin.Pickles;

namespace Cypher.Language.Tests.Tck;

/// <summary>Reads the scenarios of the openCypher conformance suite, where it lies beside the repository.</summary>
internal static class TckSuite
{
    private static readonly Lazy<IReadOnlyList<TckScenario>?> All = new(Load);

    /// <summary>The scenarios; skips the test that asks where the suite is absent.</summary>
    public static IReadOnlyList<TckScenario> Scenarios
    {
        get
        {
            if (All.Value is null)
            {
                Assert.Skip("The openCypher TCK is not there. Put its `tck/features` folder at ../shared/tck/features beside the repository.");
            }

            return All.Value!;
        }
    }

    private static IReadOnlyList<TckScenario>? Load()
    {
        var root = RepositoryRoot();
        var folder = root is null ? null : Path.Combine(root, "..", "shared", "tck", "features");
        if (folder is null || !Directory.Exists(folder))
        {
            return null;
        }

        return Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(Read)
            .ToList();
    }

    private static string? RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    private static IEnumerable<TckScenario> Read(string path)
    {
        using var reader = new StreamReader(path);
        var document = new Parser().Parse(reader);
        foreach (var pickle in new Compiler().Compile(document))
        {
            var steps = pickle.Steps.Select(step => new TckStep(
                step.Text,
                step.Arguments.OfType<PickleString>().FirstOrDefault()?.Content,
                step.Arguments.OfType<PickleTable>().FirstOrDefault()?.Rows
                    .Select(row => (IReadOnlyList<string>)row.Cells.Select(cell => cell.Value).ToList()).ToList())).ToList();
            yield return new TckScenario($"{Path.GetFileNameWithoutExtension(path)}: {pickle.Name}", steps);
        }
    }
}
