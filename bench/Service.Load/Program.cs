using System.Globalization;
using Service.Load;

if (args.Length < 2)
{
    Console.Error.WriteLine("Usage: Service.Load PATH-OF-KG DATABASE [SECONDS] [CONNECTIONS]");
    return 2;
}

var seconds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 60;
var connections = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 64;
await using var server = await Server.StartAsync(args[0], args[1]);
var calls = await NamedCalls.ReadAsync(server.Client);
Console.WriteLine($"{connections} connections, {seconds} s, {calls.Count} calls of named queries, {Environment.ProcessorCount} processors, load average {Server.LoadAverage()}");

// Compiled code and filled caches first: what is measured is a service that has been up for a while.
await LoadRun.RunAsync(server.Client, calls, connections, TimeSpan.FromSeconds(Math.Min(10, seconds)));
await LoadRun.RunAsync(server.Client, ["/livez"], connections, TimeSpan.FromSeconds(2));
var before = server.Memory();
var queries = await LoadRun.RunAsync(server.Client, calls, connections, TimeSpan.FromSeconds(seconds));
var after = server.Memory();
var empty = await LoadRun.RunAsync(server.Client, ["/livez"], connections, TimeSpan.FromSeconds(Math.Min(15, seconds)));
Console.WriteLine($"load average at the end {Server.LoadAverage()}");
Report.Write(queries, empty, before, after);
return queries.Errors + empty.Errors == 0 ? 0 : 1;
