using System.Diagnostics;
using System.Globalization;
using Cypher.Benchmarks.Graphs;

namespace Cypher.Benchmarks.Measurements;

/// <summary>Measures imports, first answers of fresh processes, warm ones, and memory; prints rows of a Markdown table.</summary>
internal static class Measurement
{
    private const int Repetitions = 5;

    public static async Task RunAsync(int[] sizes)
    {
        Print("what", "edges", "figure");
        Print("---", "---", "---");
        foreach (var edges in sizes.Length == 0 ? [10_000, 100_000, 1_000_000] : sizes)
        {
            await ImportMeasurement.RunAsync(new SyntheticGraph(edges));
            await FirstAnswersAsync(edges);
        }
    }

    public static void Print(string what, object edges, string figure) => Console.WriteLine($"| {what} | {edges:N0} | {figure} |");

    private static async Task FirstAnswersAsync(int edges)
    {
        var path = await GraphFiles.GetAsync(edges);
        var runs = new List<(double Whole, double Answer, long Memory)>();
        for (var i = 0; i < Repetitions; i++)
        {
            runs.Add(await FirstAsync(path));
        }

        Print("fresh process until its first indexed answer (median, process start included)", edges, $"{Median(runs, run => run.Whole):0} ms");
        Print("of that, opening the file and answering (median)", edges, $"{Median(runs, run => run.Answer):0} ms");
        var bytes = Median(runs, run => run.Memory);
        Print("memory of a process that read every relationship (median)", edges, $"{bytes / (1 << 20):0} MB, {bytes / edges:0} bytes a relationship");
        await WarmAnswers.RunAsync(path, edges);
        Print("file", edges, $"{new FileInfo(path).Length / (double)edges:0} bytes a relationship");
    }

    private static double Median<T>(IEnumerable<T> runs, Func<T, double> figure) => runs.Select(figure).Order().ElementAt(Repetitions / 2);

    private static async Task<(double Whole, double Answer, long Memory)> FirstAsync(string path)
    {
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardOutput = true };
        start.ArgumentList.Add("first");
        start.ArgumentList.Add(path);
        using var process = Process.Start(start)!;
        var answered = await process.StandardOutput.ReadLineAsync();
        var whole = clock.Elapsed.TotalMilliseconds;
        var memory = await process.StandardOutput.ReadLineAsync();
        await process.WaitForExitAsync();
        return (whole, double.Parse(answered!, CultureInfo.InvariantCulture), long.Parse(memory!, CultureInfo.InvariantCulture));
    }
}
