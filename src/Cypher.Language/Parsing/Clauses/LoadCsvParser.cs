using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing.Clauses;

/// <summary>Reads LOAD CSV.</summary>
internal static class LoadCsvParser
{
    // LoadCsv = "LOAD" "CSV" ["WITH" "HEADERS"] "FROM" Expression "AS" Variable ["FIELDTERMINATOR" Expression]
    public static LoadCsvClause Parse(TokenReader reader)
    {
        var start = reader.Start;
        reader.ExpectWord("LOAD");
        reader.ExpectWord("CSV");
        var withHeaders = reader.TryTakeWords("WITH", "HEADERS");
        reader.ExpectWord("FROM");
        var source = ExpressionParser.Parse(reader);
        reader.ExpectWord("AS");
        var variable = NameParser.ParseVariable(reader);
        var terminator = reader.TryTakeWord("FIELDTERMINATOR") ? ExpressionParser.Parse(reader) : null;
        return new LoadCsvClause(reader.SpanFrom(start), withHeaders, source, variable, terminator);
    }
}
