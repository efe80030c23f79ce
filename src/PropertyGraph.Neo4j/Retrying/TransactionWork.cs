namespace PropertyGraph.Neo4j.Retrying;

/// <summary>One try of a unit of work: begin, do, commit.</summary>
internal static class TransactionWork
{
    public static async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<IGraphTransaction>> begin,
        AccessMode mode,
        Func<IGraphTransaction, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken)
    {
        await using var transaction = await begin(cancellationToken);
        var result = await work(transaction, cancellationToken);
        if (mode == AccessMode.Write)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return result;
    }
}
