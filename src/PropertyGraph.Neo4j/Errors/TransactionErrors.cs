namespace PropertyGraph.Neo4j.Errors;

/// <summary>The messages for transactions that cannot go on.</summary>
internal static class TransactionErrors
{
    public static GraphException Over() => new(new GraphError(
        GraphErrorCodes.TransactionTerminated, "The transaction is over: begin another one."));

    public static GraphException Failed(GraphException cause) => new(
        new GraphError(GraphErrorCodes.TransactionTerminated, $"The transaction failed and can only be rolled back: {cause.Error.Message}"), cause);

    public static GraphException NoStatement() => new(new GraphError(GraphErrorCodes.Syntax, "The text is empty; a statement was expected.")
    {
        Kind = "SyntaxError",
        Phase = GraphErrorPhase.CompileTime,
        Span = new QuerySpan(0, 0),
    });

    public static GraphException Cancelled() => new(new GraphError(
        GraphErrorCodes.TransactionTerminated, "The query was cancelled; the transaction can only be rolled back."));

    public static GraphException TimedOut() => new(new GraphError(
        GraphErrorCodes.TransactionTimedOut, "The transaction took longer than allowed and was ended; nothing of it was stored. Allow it more time, or ask for less at once."));

    /// <summary>The server has forgotten the transaction. Nothing of it was stored, so the same work may be tried again.</summary>
    public static GraphError Forgotten(string serverMessage) => new(
        GraphErrorCodes.TransactionTerminated,
        $"The server no longer has the transaction and stored nothing of it ({serverMessage.TrimEnd('.')}). Run it again; where it was idle for long, raise server.queryapi.transaction_idle_timeout.")
    {
        IsTransient = true,
    };
}
