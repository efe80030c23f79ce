using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Diplomacy.Sources;
using KnowledgeGraph.Extraction;

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
        var pipeline = await StandingPipeline.MakeAsync(import);
        var standing = GC.GetTotalMemory(forceFullCollection: true);
        var passes = Passes(files, pipeline, time).ToList();
        await ReportAsync(output, files, passes, standing);
        await ReportStagesAsync(output, passes);
        return 0;
    }

    private static IEnumerable<Pass> Passes(List<string> files, ExtractionPipeline pipeline, TimeSpan time)
    {
        var all = Stopwatch.StartNew();
        do
        {
            var clock = Stopwatch.StartNew();
            var processor = Process.GetCurrentProcess().TotalProcessorTime;
            var (allocated, collections) = (GC.GetTotalAllocatedBytes(), GC.CollectionCount(0));
            var cost = new StageCost();
            long bytes = 0;
            var claims = 0;
            foreach (var file in files)
            {
                var read = File.ReadAllBytes(file);
                bytes += read.Length;
                if (new TextDecoder().Decode(Path.GetFileName(file), read).Text is SourceText text)
                {
                    claims += pipeline.Extract(text, cost).Claims.Count;
                }
            }

            yield return new Pass(bytes, claims, clock.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - processor)
            {
                Allocated = GC.GetTotalAllocatedBytes() - allocated,
                Collections = GC.CollectionCount(0) - collections,
                Stages = [.. cost.Stages],
            };
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

    /// <summary>The quickest time of each stage, for a busy machine slows one pass or the other; the bytes that it allocates are always nearly the same.</summary>
    private static async Task ReportStagesAsync(TextWriter output, List<Pass> passes)
    {
        var last = passes[^1];
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{last.Allocated / (double)last.Bytes:F1} bytes allocated for a byte of text, {last.Collections} collections a pass"));
        for (var i = 0; i < last.Stages.Count; i++)
        {
            var time = passes.Min(pass => pass.Stages[i].Time);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{last.Stages[i].Name,-16} {time.TotalMicroseconds / last.Bytes * 1000,7:F1} ns a byte, {last.Stages[i].Allocated / (double)last.Bytes,6:F2} bytes allocated a byte"));
        }
    }

    private sealed record Pass(long Bytes, int Claims, TimeSpan Clock, TimeSpan Processor)
    {
        public long Allocated { get; init; }

        public int Collections { get; init; }

        public IReadOnlyList<(string Name, TimeSpan Time, long Allocated)> Stages { get; init; } = [];
    }
}
