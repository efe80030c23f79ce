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
        var bytes = typed == StandardInput
            ? await InputAsync(session, cancellation)
            : await File.ReadAllBytesAsync(InputFiles.Existing(session, typed), cancellation);
        var decoded = new TextDecoder().Decode(typed == StandardInput ? "standard input" : Path.GetFileName(typed), bytes);
        return decoded.Text ?? throw ConsoleException.Failed(decoded.Problem!.Message, typed);
    }

    private static async Task<byte[]> InputAsync(ConsoleSession session, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await using var input = session.Terminal.OpenInput();
        await input.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }
}
