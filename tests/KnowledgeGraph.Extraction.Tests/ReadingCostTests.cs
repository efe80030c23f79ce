using KnowledgeGraph.Diplomacy.Sources;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>What reading costs, counted and not timed: the bytes that it asks memory for, which a busy machine does not change.</summary>
[Collection(nameof(ReadingCostTests))]
public sealed class ReadingCostTests
{
    /// <summary>Readings after which a text that still asks for too much is not waited for.</summary>
    private const int Rounds = 100;

    // A pipeline of its own: that of the other tests may have met so many words that its table of them is full, and then reads each anew.
    private static readonly ExtractionPipeline Pipeline = new(Repository.Lexicon.Value, Repository.Entities.Value);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Texts dense with claims; what is asked for by others is less.</summary>
    [Theory]
    [InlineData("*.de.txt", 490)]
    [InlineData("*.en.txt", 530)]
    public void A_text_read_again_asks_for_no_more_bytes_a_character(string pattern, int most)
    {
        var texts = Directory.EnumerateFiles(Path.Combine(Repository.Root, "import", "samples", "texts"), pattern)
            .Select(file => new SourceText(Path.GetFileName(file), File.ReadAllText(file))).ToList();
        Assert.NotEmpty(texts);
        Read(texts);

        // Code that is not compiled in full yet asks for more, and when that is done is up to the machine: texts are read until it is.
        var characters = (double)texts.Sum(text => text.Text.Length);
        var least = double.MaxValue;
        for (var round = 0; round < Rounds && least >= most; round++)
        {
            least = Math.Min(least, Read(texts) / characters);

            // The compiler works in the background and needs a processor too.
            Thread.Sleep(least < most ? TimeSpan.Zero : Pause);
        }

        Assert.True(least < most, $"{least:F1} bytes a character, and {most} are allowed");
    }

    private static long Read(List<SourceText> texts)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in texts)
        {
            Pipeline.Extract(text);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

/// <summary>Alone, after all others: code that other tests run for the first time puts off the full compiling of what is measured here.</summary>
[CollectionDefinition(nameof(ReadingCostTests), DisableParallelization = true)]
public sealed class AloneAfterOthers;
