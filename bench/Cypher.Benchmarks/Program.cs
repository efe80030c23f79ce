using BenchmarkDotNet.Running;
using Cypher.Benchmarks.Measurements;

// "measure [edges …]" prints what BenchmarkDotNet cannot measure: imports, first answers of a fresh process, memory.
// "first <file>" is one such fresh process, started by "measure". Everything else goes to BenchmarkDotNet.
switch (args.FirstOrDefault())
{
    case "measure":
        await Measurement.RunAsync([.. args.Skip(1).Select(int.Parse)]);
        break;
    case "first":
        await FirstAnswer.RunAsync(args[1]);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
