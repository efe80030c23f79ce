using KnowledgeGraph.Host.Http.Hosting;
using Microsoft.Extensions.Options;
using PropertyGraph;

namespace KnowledgeGraph.Host.Http.Caching;

/// <summary>
/// Keeps finished answers while the graph stays as it is. The database's mark tells: an answer is kept only if the mark was the same
/// before it was begun and after it was finished, and given only while it is still the same, whoever writes. A database that has no
/// marks is asked each time. So many bytes are kept; those not asked for longest go first.
/// </summary>
internal sealed class AnswerCache(IGraphDatabase database, IOptions<ServiceOptions> options)
{
    // One answer may take so much of the whole at most, so that it does not drive all others out.
    private const int LargestPart = 4;

    private readonly Lock _turn = new();
    private readonly Dictionary<AnswerKey, LinkedListNode<(AnswerKey Key, FinishedAnswer Answer)>> _answers = [];
    private readonly LinkedList<(AnswerKey Key, FinishedAnswer Answer)> _lastUsed = [];
    private readonly long _most = options.Value.Limits.CacheBytes;
    private string? _mark;
    private long _bytes;

    /// <summary>Whether answers are kept at all.</summary>
    public bool IsOn => _most > 0;

    /// <summary>The mark of the graph now; null where nothing can be kept.</summary>
    public Task<string?> MarkAsync(CancellationToken cancellation) => IsOn ? database.GetStateMarkAsync(cancellation) : Task.FromResult<string?>(null);

    /// <summary>Finds an answer that was true when it was made.</summary>
    /// <param name="key">What was asked.</param>
    /// <returns>The answer; null where there is none.</returns>
    public FinishedAnswer? Find(AnswerKey key)
    {
        lock (_turn)
        {
            if (!_answers.TryGetValue(key, out var node))
            {
                return null;
            }

            if (node.Previous is not null)
            {
                _lastUsed.Remove(node);
                _lastUsed.AddFirst(node);
            }

            return node.Value.Answer;
        }
    }

    /// <summary>Keeps an answer.</summary>
    /// <param name="key">What was asked.</param>
    /// <param name="answer">The answer, with the mark from before it was begun.</param>
    /// <param name="cancellation">Gives up asking the database for its mark.</param>
    public async Task KeepAsync(AnswerKey key, FinishedAnswer answer, CancellationToken cancellation)
    {
        if (answer.Mark is null || key.Size + answer.Size > _most / LargestPart || answer.Mark != await MarkAsync(cancellation))
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
            _bytes += key.Size + answer.Size;
            while (_bytes > _most)
            {
                Remove(_lastUsed.Last!.Value.Key);
            }
        }
    }

    private void Remove(AnswerKey key)
    {
        if (_answers.Remove(key, out var node))
        {
            _lastUsed.Remove(node);
            _bytes -= key.Size + node.Value.Answer.Size;
        }
    }

    private void Clear()
    {
        _answers.Clear();
        _lastUsed.Clear();
        _bytes = 0;
    }
}
