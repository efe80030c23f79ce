namespace KnowledgeGraph.Import.Tests;

/// <summary>Compares a text with the one that was reviewed and committed.</summary>
internal static class Golds
{
    public static void Compare(string path, string seen)
    {
        var file = Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Import.Tests", path);
        if (Environment.GetEnvironmentVariable("KG_WRITE_GOLDEN") == "1")
        {
            File.WriteAllText(file, seen);
        }

        Assert.True(File.Exists(file), $"'{path}' is not there; write it with KG_WRITE_GOLDEN=1 and review it.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), seen.ReplaceLineEndings("\n"));
    }
}
