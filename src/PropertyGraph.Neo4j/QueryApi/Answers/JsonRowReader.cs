using System.Buffers;
using System.Text.Json;

namespace PropertyGraph.Neo4j.QueryApi;

/// <summary>
/// Reads the tokens and values of one JSON document from a stream, holding no more of it than the value at hand.
/// Result rows can so be passed on while the server still sends.
/// </summary>
internal sealed class JsonRowReader : IDisposable
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 4096 };

    private readonly Stream _stream;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(32 * 1024);
    private int _start;
    private int _end;
    private bool _final;
    private JsonReaderState _state = new(Options);

    public JsonRowReader(Stream stream) => _stream = stream;

    /// <summary>Moves to the next token.</summary>
    /// <returns>The token, with its text where it is a property name; null at the end of the document.</returns>
    public async ValueTask<(JsonTokenType Token, string? Name)?> ReadTokenAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryReadToken(out var token, out var name))
            {
                return (token, name);
            }

            if (!await FillAsync(cancellationToken))
            {
                return null;
            }
        }
    }

    /// <summary>Reads the value that comes next, whole.</summary>
    /// <returns>The value, or null where an array ends here instead.</returns>
    public async ValueTask<JsonDocument?> ReadValueAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryReadValue(out var document))
            {
                return document;
            }

            if (!await FillAsync(cancellationToken))
            {
                throw new JsonException("The answer ends in the middle of a value.");
            }
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _stream.Dispose();
    }

    private bool TryReadToken(out JsonTokenType token, out string? name)
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _final, _state);
        var read = reader.Read();
        token = reader.TokenType;
        name = read && token == JsonTokenType.PropertyName ? reader.GetString() : null;
        if (read)
        {
            Advance(ref reader);
        }

        return read;
    }

    private bool TryReadValue(out JsonDocument? document)
    {
        document = null;
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _final, _state);
        if (!reader.Read())
        {
            return false;
        }

        if (reader.TokenType != JsonTokenType.EndArray && !JsonDocument.TryParseValue(ref reader, out document))
        {
            return false;
        }

        Advance(ref reader);
        return true;
    }

    private void Advance(ref Utf8JsonReader reader)
    {
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_final)
        {
            return false;
        }

        MakeRoom();
        var count = await _stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += count;
        _final = count == 0;
        return true;
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
