using System.Globalization;
using Service.Load;

if (args.Length < 2)
{
    Console.Error.WriteLine("Usage: Service.Load PATH-OF-KG DATABASE [SECONDS] [CONNECTIONS]");
    return 2;
}

var time = TimeSpan.FromSeconds(args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 60);
var connections = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 64;
var warm = TimeSpan.FromSeconds(Math.Min(10, time.TotalSeconds));
Console.WriteLine($"{connections} connections, {time.TotalSeconds:0} s, {Environment.ProcessorCount} processors, load average {Server.LoadAverage()}");
var errors = 0L;

// First every answer is made anew, then what was answered once is kept: the second must not hide what the first costs.
errors += await RunAsync("Every answer made anew (KG_LIMIT_CACHE_BYTES=0)", "0");
errors += await RunAsync("Answers kept while the graph stays as it is", string.Empty);

Console.WriteLine($"load average at the end {Server.LoadAverage()}");
return errors == 0 ? 0 : 1;

async Task<long> RunAsync(string title, string cache)
{
    await using var server = await Server.StartAsync(args[0], args[1], new Dictionary<string, string>(StringComparer.Ordinal) { ["KG_LIMIT_CACHE_BYTES"] = cache });
    var calls = await NamedCalls.ReadAsync(server.Client);

    // Compiled code and filled caches first: what is measured is a service that has been up for a while.
    await LoadRun.RunAsync(server, calls, connections, warm);
    await LoadRun.RunAsync(server, ["/livez"], connections, TimeSpan.FromSeconds(2));
    var before = server.Memory();
    var queries = await LoadRun.RunAsync(server, calls, connections, time);
    var after = server.Memory();
    var empty = await LoadRun.RunAsync(server, ["/livez"], connections, time / 4);
    Console.WriteLine($"{Environment.NewLine}{title}, {calls.Count} calls of named queries");
    Report.Write(queries, empty, before, after);
    return queries.Errors + empty.Errors;
}
