using BenchmarkDotNet.Running;
using Cypher.Benchmarks.Graphs;
using Cypher.Benchmarks.Measurements;

// "measure [edges …]" prints what BenchmarkDotNet cannot measure: imports, first answers of a fresh process, warm ones, memory.
// "imports [edges …]" only imports, to be looked at with a profiler.
// "warm [edges …]" asks a process that is warm the same questions again and again.
// "first <file>" is one such fresh process, started by "measure". Everything else goes to BenchmarkDotNet.
switch (args.FirstOrDefault())
{
    case "measure":
        await Measurement.RunAsync([.. args.Skip(1).Select(int.Parse)]);
        break;
    case "imports":
        foreach (var edges in args.Skip(1).Select(int.Parse))
        {
            await ImportMeasurement.RunAsync(new SyntheticGraph(edges));
        }

        break;
    case "warm":
        foreach (var edges in args.Skip(1).Select(int.Parse))
        {
            await WarmAnswers.RunAsync(await GraphFiles.GetAsync(edges), edges);
        }

        break;
    case "first":
        await FirstAnswer.RunAsync(args[1]);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
