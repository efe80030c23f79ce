using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Diplomacy.Sources;
using KnowledgeGraph.Extraction;

namespace Extraction.Benchmarks.Growth;

/// <summary>Reads each hostile shape at one size and at four times that size: what a character costs must stay the same.</summary>
internal static class GrowthRun
{
    private const double Steep = 1.8;

    public static async Task<int> RunAsync(ExtractionPipeline pipeline, int size, string? only, TextWriter output)
    {
        foreach (var (name, make) in HostileShapes.All.Where(shape => only is null || shape.Key.Contains(only, StringComparison.Ordinal)))
        {
            _ = Cost(pipeline, name, make(Math.Min(size, 20_000)));
            var (small, _) = Cost(pipeline, name, make(size));
            var (large, stages) = Cost(pipeline, name, make(size * 4));
            var growth = large / small;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{(growth > Steep ? "STEEP" : "     ")} {name,-34} {small,8:F0} ns a character, {large,8:F0} at four times the size ({growth:F1})"));
            if (growth > Steep || large > 3000)
            {
                await output.WriteLineAsync("      " + string.Join(", ", stages.Stages.OrderByDescending(stage => stage.Time).Take(3)
                    .Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Name} {stage.Time.TotalMilliseconds:F0} ms"))));
            }
        }

        return 0;
    }

    private static (double Nanoseconds, StageCost Stages) Cost(ExtractionPipeline pipeline, string name, string text)
    {
        var stages = new StageCost();
        var from = Process.GetCurrentProcess().TotalProcessorTime;
        pipeline.Extract(new SourceText(name, text), stages);
        return ((Process.GetCurrentProcess().TotalProcessorTime - from).TotalNanoseconds / text.Length, stages);
    }
}
