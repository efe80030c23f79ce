using KnowledgeGraph.Diplomacy.Sources;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>What reading costs, counted and not timed: the bytes that it asks memory for, which a busy machine does not change.</summary>
public sealed class ReadingCostTests
{
    private const int Rounds = 8;

    /// <summary>Texts dense with claims; what is asked for by others is less.</summary>
    [Theory]
    [InlineData("*.de.txt", 540)]
    [InlineData("*.en.txt", 520)]
    public void A_text_read_again_asks_for_no_more_bytes_a_character(string pattern, int most)
    {
        var texts = Directory.EnumerateFiles(Path.Combine(Repository.Root, "import", "samples", "texts"), pattern)
            .Select(file => new SourceText(Path.GetFileName(file), File.ReadAllText(file))).ToList();
        Assert.NotEmpty(texts);
        Read(texts);

        // Code that is not compiled in full yet asks for more, and when that is done is up to the machine: the least of some readings counts.
        var asked = Enumerable.Range(0, Rounds).Min(_ => Read(texts)) / (double)texts.Sum(text => text.Text.Length);

        Assert.True(asked < most, $"{asked:F1} bytes a character, and {most} are allowed");
    }

    private static long Read(List<SourceText> texts)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in texts)
        {
            Repository.Pipeline.Extract(text);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
