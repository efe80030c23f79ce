using Cypher.Engine.Evaluation;
using Cypher.Engine.Execution.Csv;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Execution.Operators;

/// <summary>LOAD CSV: one row for each record of a file in the import folder, as a list or, with headers, a map of strings.</summary>
internal sealed class LoadCsvOperator(
    Operator source,
    CompiledExpression address,
    CompiledExpression? terminator,
    int slot,
    bool withHeaders,
    SourceSpan span,
    string details) : Operator(source), IHoldsNothingOpen
{
    public override string Name => "LoadCsv";

    public override string Details => details;

    protected override IEnumerable<GraphValue[]> Execute(ExecutionContext context, GraphValue[] row)
    {
        foreach (var _ in Sources[0].Run(context, row))
        {
            using var file = Open(context, address.Evaluate(context, row));
            var records = new CsvReader(file, Separator(context, row), context).Read();
            foreach (var value in withHeaders ? AsMaps(records) : records.Select(record => new ListValue(record)))
            {
                context.Tick();
                row[slot] = value;
                yield return row;
            }
        }
    }

    private static IEnumerable<GraphValue> AsMaps(IEnumerable<GraphValue[]> records)
    {
        string[]? headers = null;
        foreach (var record in records)
        {
            if (headers is null)
            {
                headers = Array.ConvertAll(record, field => (field as StringValue)?.Value ?? string.Empty);
                continue;
            }

            var map = new Dictionary<string, GraphValue>(headers.Length, StringComparer.Ordinal);
            for (var i = 0; i < headers.Length; i++)
            {
                map[headers[i]] = i < record.Length ? record[i] : NullValue.Instance;
            }

            yield return new MapValue(map);
        }
    }

    private StreamReader Open(ExecutionContext context, GraphValue value)
    {
        if (value is not StringValue text)
        {
            throw ExecutionErrors.WrongEntity("LOAD CSV", "the address of a file as a string", EvaluationErrors.Describe(value), span);
        }

        var path = ImportFolder.Resolve(context.Options.ImportFolder, text.Value, span);
        try
        {
            return new StreamReader(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw ExecutionErrors.FileNotReadable(text.Value, span);
        }
    }

    private char Separator(ExecutionContext context, GraphValue[] row)
    {
        if (terminator is null)
        {
            return ',';
        }

        return terminator.Evaluate(context, row) is StringValue { Value.Length: 1 } text
            ? text.Value[0]
            : throw ExecutionErrors.WrongEntity("FIELDTERMINATOR", "a string of one character", "another value", span);
    }
}
