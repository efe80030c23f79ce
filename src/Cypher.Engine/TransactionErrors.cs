using PropertyGraph;

namespace Cypher.Engine;

/// <summary>The errors of using a transaction in a way it does not allow.</summary>
internal static class TransactionErrors
{
    public static GraphException WriteInReadTransaction() => Make(
        GraphErrorCodes.AccessMode, "The statement would change the graph, and the transaction may only read. Run it in a write transaction.");

    public static GraphException ResultStillOpen() => Make(
        GraphErrorCodes.TransactionTerminated, "The result of the statement before is still being read. Read it to its end, or dispose it, before the next statement.");

    public static GraphException IsOver() => Make(
        GraphErrorCodes.TransactionTerminated, "The transaction is over. Begin a new one.");

    public static GraphException HasFailed() => Make(
        GraphErrorCodes.TransactionTerminated, "A statement of the transaction failed, so it can only be rolled back.");

    private static GraphException Make(string code, string message) => new(new GraphError(code, message));
}
