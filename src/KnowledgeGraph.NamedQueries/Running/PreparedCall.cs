using System.Runtime.CompilerServices;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Errors;
using KnowledgeGraph.NamedQueries.Paging;
using PropertyGraph;

namespace KnowledgeGraph.NamedQueries.Running;

/// <summary>A call that was read: what is to be run, and how many rows of it are wanted.</summary>
/// <param name="Query">The query.</param>
/// <param name="Parameters">The values of its own parameters.</param>
/// <param name="Text">The text to run.</param>
/// <param name="Bound">All values that the text needs.</param>
/// <param name="MaximumRows">The most rows to give; null for all.</param>
/// <param name="After">Where the page before ended; null where there was none.</param>
internal sealed record PreparedCall(
    NamedQuery Query,
    IReadOnlyDictionary<string, GraphValue> Parameters,
    string Text,
    IReadOnlyDictionary<string, GraphValue> Bound,
    int? MaximumRows,
    PageCursor? After)
{
    private PagePlan? Plan { get; init; }

    /// <summary>Prepares a call.</summary>
    /// <exception cref="NamedQueryException">The page that is wanted does not belong to the call.</exception>
    public static PreparedCall Of(NamedQuery query, IReadOnlyDictionary<string, GraphValue> parameters, NamedQueryOptions options)
    {
        if (options.Page is not { } page || query.Pages is not { } plan)
        {
            return options.Page?.After is null
                ? new PreparedCall(query, parameters, query.Cypher, parameters, Least(options.Page?.Rows, options.MaximumRows), null)
                : throw new NamedQueryException(new NamedQueryError(
                    NamedQueryErrorKind.InvalidValue, $"The answer of {query.Name} has no pages: leave 'after' out.") { Query = query.Name, Parameter = "after" });
        }

        var rows = Least(page.Rows ?? query.Header.Page, options.MaximumRows) ?? query.Header.Page;
        var after = page.After is { } text ? PageCursor.Read(query, text, PageCursor.CallOf(query, parameters), plan.KeyCount) : null;

        // One more than is given tells whether there are more.
        var (pageText, bound) = plan.Build(parameters, after, rows + 1L);
        return new PreparedCall(query, parameters, pageText, bound, rows, after) { Plan = plan };
    }

    /// <summary>The rows of the result without those that the pages before have given, as far as they are still there.</summary>
    public async IAsyncEnumerable<GraphRow> NewRowsAsync(IGraphResult result, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var given = After?.Given ?? 0;
        await foreach (var row in result.ReadAsync(cancellationToken))
        {
            if (given > 0 && Plan!.IsAt(After!, row))
            {
                given--;
                continue;
            }

            given = 0;
            yield return row;
        }
    }

    /// <summary>What to ask for to go on after these rows; null where the query has no pages.</summary>
    /// <param name="tail">The last rows that were given: at least those that agree with the last one in the order.</param>
    /// <param name="count">How many rows were given.</param>
    public string? Next(IReadOnlyList<GraphRow> tail, int count) =>
        tail.Count > 0 ? Plan?.Next(PageCursor.CallOf(Query, Parameters), After, tail, count)?.Print() : null;

    /// <summary>Whether two rows agree in the columns of the order; without an order no rows do.</summary>
    public bool AgreesInOrder(GraphRow one, GraphRow other) => Plan?.Agree(one, other) ?? false;

    private static int? Least(int? one, int? other) => one is { } a && other is { } b ? Math.Min(a, b) : one ?? other;
}
