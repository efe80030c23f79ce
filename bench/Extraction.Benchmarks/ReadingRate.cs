using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Diplomacy.Sources;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Import;

namespace Extraction.Benchmarks;

/// <summary>
/// Reads all texts of a folder again and again with one thread, and reports the rate of the quickest pass: by the clock, and by the time that the
/// processor spent, which a busy machine distorts less.
/// </summary>
internal static class ReadingRate
{
    public static async Task<int> MeasureAsync(string folder, TimeSpan time, string import, TextWriter output)
    {
        if (!Directory.Exists(folder))
        {
            await output.WriteLineAsync($"'{folder}' is no folder.");
            return 2;
        }

        var files = Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).ToList();
        var gazetteer = await StandingGazetteer.ReadAsync(new ImportOptions { DataFolder = import });
        var pipeline = new ExtractionPipeline(ExtractionLexicon.Load(Path.Combine(import, "lexicon")), gazetteer.Entities);
        var standing = GC.GetTotalMemory(forceFullCollection: true);
        var passes = Passes(files, pipeline, time).ToList();
        await ReportAsync(output, files, passes, standing);
        return 0;
    }

    private static IEnumerable<Pass> Passes(List<string> files, ExtractionPipeline pipeline, TimeSpan time)
    {
        var all = Stopwatch.StartNew();
        do
        {
            var clock = Stopwatch.StartNew();
            var processor = Process.GetCurrentProcess().TotalProcessorTime;
            long bytes = 0;
            var claims = 0;
            foreach (var file in files)
            {
                var read = File.ReadAllBytes(file);
                bytes += read.Length;
                if (new TextDecoder().Decode(Path.GetFileName(file), read).Text is SourceText text)
                {
                    claims += pipeline.Extract(text).Claims.Count;
                }
            }

            yield return new Pass(bytes, claims, clock.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - processor);
        }
        while (all.Elapsed < time);
    }

    private static async Task ReportAsync(TextWriter output, List<string> files, List<Pass> passes, long standing)
    {
        var byClock = passes.Max(pass => pass.Bytes / 1e6 / pass.Clock.TotalSeconds);
        var byProcessor = passes.Max(pass => pass.Bytes / 1e6 / pass.Processor.TotalSeconds);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{files.Count} files, {passes[0].Bytes / 1e6:F1} MB, {passes[0].Claims} claims, {passes.Count} passes, one thread of {Environment.ProcessorCount} processors"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{byProcessor:F2} MB a second of processor time; {byClock:F2} MB a second by the clock (quickest pass)"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"memory: {standing / 1e6:F0} MB standing (lexicon, gazetteer), {GC.GetTotalMemory(forceFullCollection: true) / 1e6:F0} MB after all texts, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB working set at its peak"));
    }

    private sealed record Pass(long Bytes, int Claims, TimeSpan Clock, TimeSpan Processor);
}
