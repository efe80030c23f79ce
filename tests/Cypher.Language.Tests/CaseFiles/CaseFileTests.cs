namespace Cypher.Language.Tests.CaseFiles;

/// <summary>
/// Runs every case in Cases/. With the environment variable CYPHER_WRITE_CASES=1 a run writes the results that are missing
/// into the files in the source tree, to be read before they are committed.
/// </summary>
public sealed class CaseFileTests
{
    public static TheoryData<string, string> Names
    {
        get
        {
            var names = new TheoryData<string, string>();
            foreach (var file in Directory.EnumerateFiles(Folder, "*.case", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                foreach (var one in CaseFile.Read(file).Cases)
                {
                    names.Add(Path.GetRelativePath(Folder, file), one.Name);
                }
            }

            return names;
        }
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Cases");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_gives_what_is_written(string file, string name)
    {
        var folder = Path.GetDirectoryName(file)!;
        var one = CaseFile.Read(Path.Combine(Folder, file)).Cases.Single(one => one.Name == name);
        var result = CaseResult.Of(folder, one.Query);
        if (one.Expected is null && Environment.GetEnvironmentVariable("CYPHER_WRITE_CASES") == "1")
        {
            WriteMissing(file, folder);
            return;
        }

        Assert.True(one.Expected is not null, $"The case has no expected text. Set CYPHER_WRITE_CASES=1 to write it for review. It gives:\n{result}");
        Assert.Equal(one.Expected, result);
    }

    private static void WriteMissing(string file, string folder)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "KnowledgeGraph.sln")))
        {
            root = root.Parent;
        }

        var source = Path.Combine(root!.FullName, "tests", "Cypher.Language.Tests", "Cases", file);
        CaseFile.Read(source).Write(one => CaseResult.Of(folder, one.Query));
    }
}
