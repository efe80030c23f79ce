using System.Globalization;
using Neo4j.Benchmarks;

// [relationships [repetitions]]: 1,000,000 and 3 where nothing is said. NEO4J_HOME names the distribution to start.
var relationships = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
var repetitions = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 3;
await ImportComparison.RunAsync(relationships, repetitions);
