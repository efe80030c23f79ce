namespace Service.Load;

/// <summary>Prints the figures.</summary>
internal static class Report
{
    private const double Goal = 0.8;

    public static void Write(LoadRun queries, LoadRun empty, long before, long after)
    {
        var share = queries.StoreMilliseconds / queries.WorkMilliseconds;
        var expected = Goal * empty.PerSecond * (1 - share);
        Console.WriteLine(
            $"""
            named queries: {queries.Requests} requests, {queries.Errors} errors, {queries.PerSecond:0} a second, median {queries.Percentile(0.5):0.0} ms, p99 {queries.Percentile(0.99):0.0} ms
            empty endpoint: {empty.Requests} requests, {empty.Errors} errors, {empty.PerSecond:0} a second, median {empty.Percentile(0.5):0.0} ms, p99 {empty.Percentile(0.99):0.0} ms
            time in the database: {share:P1} of the time that requests were worked on
            goal: {Goal:P0} of {empty.PerSecond:0} times {1 - share:P1} = {expected:0} a second; {(queries.PerSecond >= expected ? "reached" : "missed")}
            resident memory of the server: {before / 1048576.0:0} MB before, {after / 1048576.0:0} MB after
            """);
    }
}
