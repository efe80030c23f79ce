namespace Service.Load;

/// <summary>Prints the figures.</summary>
internal static class Report
{
    private const double Goal = 0.8;

    public static void Write(LoadRun queries, LoadRun empty, long before, long after)
    {
        // Time on the clock counts waiting for a processor that another request has; a processor's time does not.
        var onClock = queries.StoreMilliseconds / queries.WorkMilliseconds;
        var share = queries.StoreProcessorMilliseconds > 0 ? queries.StoreProcessorMilliseconds / queries.ServerProcessorMilliseconds : onClock;
        var expected = Goal * empty.PerSecond * (1 - share);
        Console.WriteLine(
            $"""
            named queries: {queries.Requests} requests, {queries.Errors} errors, {queries.PerSecond:0} a second, median {queries.Percentile(0.5):0.0} ms, p99 {queries.Percentile(0.99):0.0} ms, {queries.Hits} of them kept answers
            empty endpoint: {empty.Requests} requests, {empty.Errors} errors, {empty.PerSecond:0} a second, median {empty.Percentile(0.5):0.0} ms, p99 {empty.Percentile(0.99):0.0} ms
            processor time of the server a request: {Each(queries.ServerProcessorMilliseconds, queries)} µs, of it {Each(queries.StoreProcessorMilliseconds, queries)} µs in the database, {Each(queries.ServerProcessorMilliseconds - queries.StoreProcessorMilliseconds, queries)} µs outside; the empty endpoint {Each(empty.ServerProcessorMilliseconds, empty)} µs
            share of the database: {share:P2} of the server's processor time, {onClock:P2} of the time that requests were worked on
            goal: {Goal:P0} of {empty.PerSecond:0} times {1 - share:P2} = {expected:0} a second; {(queries.PerSecond >= expected ? "reached" : "missed")}
            resident memory of the server: {before / 1048576.0:0} MB before, {after / 1048576.0:0} MB after
            """);
    }

    private static string Each(double milliseconds, LoadRun run) => FormattableString.Invariant($"{1000 * milliseconds / run.Requests:0}");
}
