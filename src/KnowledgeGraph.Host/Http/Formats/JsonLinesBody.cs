using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using KnowledgeGraph.NamedQueries.Values;

namespace KnowledgeGraph.Host.Http.Formats;

/// <summary>Sends one JSON object a line while the rows come. The last line is no row: it says where the answer was cut, if it was, and cites it.</summary>
internal sealed class JsonLinesBody(PipeWriter output, int most) : IDisposable
{
    private const int FlushAt = 1 << 14;
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Utf8JsonWriter _json = new(Stream.Null, ValueJson.Options);
    private long _sent;
    private int _unflushed;

    /// <summary>How many rows were sent.</summary>
    public long Rows { get; private set; }

    /// <summary>Sends a row.</summary>
    /// <returns>Whether it was sent: false where the answer would become too large.</returns>
    public async ValueTask<bool> WriteAsync(Action<Utf8JsonWriter> write, CancellationToken cancellation)
    {
        Fill(write);
        if (_sent + _line.WrittenCount > most)
        {
            return false;
        }

        Rows++;
        await SendAsync(cancellation);
        return true;
    }

    /// <summary>Sends the last line.</summary>
    /// <param name="isTruncated">Whether there are more rows.</param>
    /// <param name="next">Where they are; null where the query has no pages.</param>
    /// <param name="citation">The line that cites the rows; null where they cannot be cited.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task EndAsync(bool isTruncated, string? next, string? citation, CancellationToken cancellation)
    {
        Fill(json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("truncated", isTruncated);
            json.WriteString("next", next);
            json.WriteString("citation", citation);
            json.WriteEndObject();
        });
        await SendAsync(cancellation);
        await output.FlushAsync(cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Fill(Action<Utf8JsonWriter> write)
    {
        _line.ResetWrittenCount();
        _json.Reset(_line);
        write(_json);
        _json.Flush();
        _line.Write("\n"u8);
    }

    private async ValueTask SendAsync(CancellationToken cancellation)
    {
        output.Write(_line.WrittenSpan);
        _sent += _line.WrittenCount;
        _unflushed += _line.WrittenCount;
        if (_unflushed >= FlushAt)
        {
            _unflushed = 0;
            await output.FlushAsync(cancellation);
        }
    }
}
