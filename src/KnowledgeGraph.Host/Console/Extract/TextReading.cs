using KnowledgeGraph.Diplomacy.Sources;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Console.Session;
using KnowledgeGraph.Import;

namespace KnowledgeGraph.Host.Console.Extract;

/// <summary>Reads texts without a graph: the pipeline over lexicon and gazetteer, and the texts that the command line names.</summary>
internal static class TextReading
{
    private const string StandardInput = "-";

    /// <summary>Makes the pipeline from the data to import.</summary>
    /// <exception cref="ConsoleException">The lexicon is wrong.</exception>
    public static async Task<ExtractionPipeline> PipelineAsync(ConsoleSession session, CancellationToken cancellation)
    {
        var folder = ConsoleSession.Existing(session.ImportFolder, "--import-folder");
        var gazetteer = await StandingGazetteer.ReadAsync(new ImportOptions { DataFolder = folder }, cancellation);
        foreach (var problem in gazetteer.Problems)
        {
            session.Problem((problem with { File = session.Terminal.ShownPath(problem.File) }).ToString());
        }

        try
        {
            return new ExtractionPipeline(ExtractionLexicon.Load(Path.Combine(folder, "lexicon")), gazetteer.Entities);
        }
        catch (LexiconException mistake)
        {
            throw ConsoleException.Failed($"The lexicon cannot be used: {mistake.Message}");
        }
    }

    /// <summary>Reads and decodes one text.</summary>
    /// <param name="session">The run.</param>
    /// <param name="typed">The file as typed; - for the standard input.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ConsoleException">It is not there, or it is no text.</exception>
    public static async Task<SourceText> TextAsync(ConsoleSession session, string typed, CancellationToken cancellation)
    {
        await using var input = typed == StandardInput ? session.Terminal.OpenInput() : File.OpenRead(InputFiles.Existing(session, typed));
        var bytes = await BytesAsync(input, cancellation);
        var decoded = new TextDecoder().Decode(typed == StandardInput ? "standard input" : Path.GetFileName(typed), bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        return decoded.Text ?? throw ConsoleException.Failed(decoded.Problem!.Message, typed);
    }

    /// <summary>What is read of a text: one byte more than the decoder takes tells it that there is too much, however much more there is.</summary>
    private static async Task<MemoryStream> BytesAsync(Stream input, CancellationToken cancellation)
    {
        var bytes = new MemoryStream();
        var part = new byte[1 << 16];
        int read;
        while (bytes.Length <= TextDecoder.DefaultLimit && (read = await input.ReadAsync(part, cancellation)) > 0)
        {
            bytes.Write(part, 0, read);
        }

        return bytes;
    }
}
