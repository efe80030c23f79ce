using System.Text;
using PropertyGraph;

namespace Cypher.Engine.Execution.Csv;

/// <summary>
/// Reads records as LOAD CSV gives them: fields are strings, an empty field without quotes is null; within quotes a
/// doubled quote or one after a backslash is a quote, and line ends belong to the field. Empty lines are left out.
/// </summary>
internal sealed class CsvReader(TextReader text, char separator, ExecutionContext context)
{
    private readonly StringBuilder _field = new();
    private readonly List<GraphValue> _record = [];

    /// <summary>Reads the records.</summary>
    /// <returns>The records, lazily.</returns>
    public IEnumerable<GraphValue[]> Read()
    {
        var wasQuoted = false;
        int next;
        while ((next = text.Read()) >= 0)
        {
            var c = (char)next;
            if (c == '"' && _field.Length == 0 && !wasQuoted)
            {
                ReadQuoted();
                wasQuoted = true;
            }
            else if (c == separator)
            {
                EndField(wasQuoted);
                wasQuoted = false;
            }
            else if (c is '\n' or '\r')
            {
                if (c == '\r' && text.Peek() == '\n')
                {
                    _ = text.Read();
                }

                if (EndRecord(wasQuoted) is { } record)
                {
                    yield return record;
                }

                wasQuoted = false;
            }
            else
            {
                Append(c);
            }
        }

        if (EndRecord(wasQuoted) is { } last)
        {
            yield return last;
        }
    }

    private void ReadQuoted()
    {
        int next;
        while ((next = text.Read()) >= 0)
        {
            var c = (char)next;
            if (c == '\\' && text.Peek() == '"')
            {
                Append((char)text.Read());
            }
            else if (c != '"')
            {
                Append(c);
            }
            else if (text.Peek() == '"')
            {
                Append((char)text.Read());
            }
            else
            {
                return;
            }
        }
    }

    private void Append(char c)
    {
        _field.Append(c);
        context.CheckLength(_field.Length);
    }

    private void EndField(bool wasQuoted)
    {
        _record.Add(_field.Length == 0 && !wasQuoted ? NullValue.Instance : new StringValue(_field.ToString()));
        _field.Clear();
        context.CheckLength(_record.Count);
    }

    private GraphValue[]? EndRecord(bool wasQuoted)
    {
        if (_record.Count == 0 && _field.Length == 0 && !wasQuoted)
        {
            return null;
        }

        EndField(wasQuoted);
        GraphValue[] record = [.. _record];
        _record.Clear();
        return record;
    }
}
