using Cypher.Engine.Execution;
using PropertyGraph;

namespace Cypher.Engine;

/// <summary>The errors of using a transaction in a way it does not allow.</summary>
internal static class TransactionErrors
{
    private const string UnknownError = "Neo.DatabaseError.General.UnknownError";

    public static GraphException Unexpected(Exception problem) => new(
        problem switch
        {
            InsufficientExecutionStackException => LimitErrors.Depth().Error,
            OutOfMemoryException => new GraphError(GraphErrorCodes.LimitExceeded, "There is not enough memory for the statement. Narrow it with WHERE or LIMIT."),
            _ => new GraphError(UnknownError, $"The statement failed because of a mistake in the engine: {problem.Message} Please report it with the statement."),
        },
        problem);

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
