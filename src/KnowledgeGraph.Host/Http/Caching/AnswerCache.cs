using KnowledgeGraph.Host.Http.Hosting;
using KnowledgeGraph.Host.Http.Telemetry;
using KnowledgeGraph.NamedQueries.Catalogue;
using Microsoft.Extensions.Options;
using PropertyGraph;

namespace KnowledgeGraph.Host.Http.Caching;

/// <summary>
/// Keeps finished answers while the graph stays as it is. The database's mark tells: an answer is kept only if the mark was the same
/// before it was begun and after it was finished, and given only while it is still the same, whoever writes. A database that has no
/// marks is asked each time. So many bytes are kept; those not asked for longest go first.
/// </summary>
internal sealed class AnswerCache(IGraphDatabase database, IOptions<ServiceOptions> options, ServiceTelemetry telemetry)
{
    // One answer may take so much of the whole at most, so that it does not drive all others out.
    private const int LargestPart = 4;

    private readonly Lock _turn = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, FinishedAnswer Answer)>> _answers = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, FinishedAnswer Answer)> _lastUsed = [];
    private readonly long _most = options.Value.Limits.CacheBytes;
    private string? _mark;
    private long _bytes;

    /// <summary>Whether answers are kept at all.</summary>
    public bool IsOn => _most > 0;

    /// <summary>The mark of the graph now; null where nothing can be kept.</summary>
    public Task<string?> MarkAsync(CancellationToken cancellation) => IsOn ? database.GetStateMarkAsync(cancellation) : Task.FromResult<string?>(null);

    /// <summary>Finds an answer that is still true.</summary>
    /// <param name="key">What was asked.</param>
    /// <param name="query">The query as it is now.</param>
    /// <param name="cancellation">Gives up asking the database for its mark.</param>
    /// <returns>The answer; null where there is none.</returns>
    public async ValueTask<FinishedAnswer?> FindAsync(string key, NamedQuery query, CancellationToken cancellation)
    {
        // The database is asked only where an answer would depend on it.
        if (Find(key, query) is not { } known || await MarkAsync(cancellation) is not { } mark)
        {
            telemetry.CacheAsked(isHit: false);
            return null;
        }

        var isTrue = known.Mark == mark;
        telemetry.CacheAsked(isTrue);
        return isTrue ? known : null;
    }

    /// <summary>Keeps an answer.</summary>
    /// <param name="key">What was asked.</param>
    /// <param name="answer">The answer, with the mark from before it was begun.</param>
    /// <param name="cancellation">Gives up asking the database for its mark.</param>
    public async Task KeepAsync(string key, FinishedAnswer answer, CancellationToken cancellation)
    {
        if (answer.Mark is null || answer.Size > _most / LargestPart || answer.Mark != await MarkAsync(cancellation))
        {
            return;
        }

        lock (_turn)
        {
            if (_mark != answer.Mark)
            {
                // Nothing that was kept before is true any more.
                Clear();
                _mark = answer.Mark;
            }

            Remove(key);
            _answers[key] = _lastUsed.AddFirst((key, answer));
            _bytes += answer.Size;
            while (_bytes > _most)
            {
                Remove(_lastUsed.Last!.Value.Key);
            }
        }
    }

    private FinishedAnswer? Find(string key, NamedQuery query)
    {
        lock (_turn)
        {
            if (!_answers.TryGetValue(key, out var node) || !ReferenceEquals(node.Value.Answer.Query, query))
            {
                return null;
            }

            _lastUsed.Remove(node);
            _lastUsed.AddFirst(node);
            return node.Value.Answer;
        }
    }

    private void Remove(string key)
    {
        if (_answers.Remove(key, out var node))
        {
            _lastUsed.Remove(node);
            _bytes -= node.Value.Answer.Size;
        }
    }

    private void Clear()
    {
        _answers.Clear();
        _lastUsed.Clear();
        _bytes = 0;
    }
}
