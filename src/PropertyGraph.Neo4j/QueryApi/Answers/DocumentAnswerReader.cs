using System.Text.Json;

namespace PropertyGraph.Neo4j.QueryApi.Answers;

/// <summary>An answer that is one JSON document, as servers before 2025.12 give. They send it in pieces, and so it is read.</summary>
internal sealed class DocumentAnswerReader(HttpResponseMessage response, Stream stream, Neo4jOptions options) : AnswerReader(response, options)
{
    private readonly JsonRowReader _reader = new(stream);
    private bool _inRows;

    protected override async Task HeadAsync(CancellationToken cancellationToken)
    {
        while (!_inRows && await _reader.ReadTokenAsync(cancellationToken) is { } token)
        {
            if (token.Token == JsonTokenType.PropertyName)
            {
                await ReadPropertyAsync(token.Name!, cancellationToken);
            }
        }

        if (!_inRows)
        {
            CheckStatus();
        }
    }

    protected override async Task<AnswerRow?> RowAsync(CancellationToken cancellationToken)
    {
        if (_inRows && await _reader.ReadValueAsync(cancellationToken) is { } row)
        {
            return new AnswerRow(row, row.RootElement);
        }

        _inRows = false;
        while (await _reader.ReadTokenAsync(cancellationToken) is { } token)
        {
            if (token.Token == JsonTokenType.PropertyName)
            {
                await ReadPropertyAsync(token.Name!, cancellationToken);
            }
        }

        CheckStatus();
        return null;
    }

    protected override void Dispose(bool disposing)
    {
        _reader.Dispose();
        base.Dispose(disposing);
    }

    private async Task ReadPropertyAsync(string name, CancellationToken cancellationToken)
    {
        switch (name)
        {
            case "data":
                break;
            case "fields":
                using (var fields = await _reader.ReadValueAsync(cancellationToken))
                {
                    Columns = [.. fields!.RootElement.EnumerateArray().Select(field => field.GetString()!)];
                }

                break;
            case "values":
                await _reader.ReadTokenAsync(cancellationToken);
                _inRows = true;
                break;
            default:
                using (var value = await _reader.ReadValueAsync(cancellationToken))
                {
                    Take(name, value!.RootElement);
                }

                break;
        }
    }

    private void Take(string name, JsonElement value)
    {
        if (name == "errors")
        {
            Check(value);
        }
        else
        {
            Tail.Take(name, value);
        }
    }
}
