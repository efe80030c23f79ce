using PropertyGraph;

namespace Cypher.Engine.Execution;

/// <summary>The errors of a statement that used more than it may.</summary>
internal static class LimitErrors
{
    public static GraphException Memory(long limit) =>
        Exceeded($"The statement holds more than {limit:N0} bytes for sorting, grouping or collecting. Narrow it with WHERE or LIMIT, or raise MaxMemoryBytes.");

    public static GraphException ListLength(int limit) =>
        Exceeded($"A list or string would be longer than {limit:N0}. Build a shorter one, or raise MaxListLength.");

    public static GraphException Rows(long limit) =>
        Exceeded($"The result has more than {limit:N0} rows. Add LIMIT, or raise MaxRows.");

    public static GraphException ResultBytes(long limit) =>
        Exceeded($"The result is larger than {limit:N0} bytes. Return fewer rows or columns, or raise MaxResultBytes.");

    public static GraphException PathLength(int limit) =>
        Exceeded($"A path would be longer than {limit:N0} relationships. Give the pattern an upper bound, or raise MaxPathLength.");

    public static GraphException Depth() =>
        Exceeded("The statement nests too deep to be run. Split it into smaller statements.");

    public static GraphException Pattern(int limit) =>
        Exceeded($"A pattern has more than {limit:N0} nodes and relationships. Match it in several clauses.");

    public static GraphException Time(TimeSpan limit) => new(new GraphError(
        GraphErrorCodes.TransactionTimedOut,
        $"The statement ran longer than {limit.TotalSeconds:0.###} s and was stopped. Narrow it, or allow more time."));

    private static GraphException Exceeded(string message) => new(new GraphError(GraphErrorCodes.LimitExceeded, message));
}
