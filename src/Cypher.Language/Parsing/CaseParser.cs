using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Reads both forms of CASE.</summary>
internal static class CaseParser
{
    // Case = "CASE" [Expression] Alternative { Alternative } ["ELSE" Expression] "END"
    public static CaseExpression Parse(TokenReader reader)
    {
        var start = reader.Start;
        reader.ExpectWord("CASE");
        reader.OpenCases++;
        var subject = reader.AtWord("WHEN") ? null : ExpressionParser.ParseInBrackets(reader);
        var alternatives = new List<CaseAlternative>();
        do
        {
            alternatives.AddRange(ParseAlternative(reader, subject is not null));
        }
        while (reader.AtWord("WHEN"));

        var otherwise = reader.TryTakeWord("ELSE") ? ExpressionParser.ParseInBrackets(reader) : null;
        if (!reader.TryTakeWord("END"))
        {
            throw reader.Unexpected(otherwise is null ? "`WHEN`, `ELSE` or `END`" : "`END`");
        }

        reader.OpenCases--;
        return new CaseExpression(reader.SpanFrom(start), subject, alternatives, otherwise);
    }

    // Alternative = "WHEN" Expression { "," Expression } "THEN" Expression
    private static List<CaseAlternative> ParseAlternative(TokenReader reader, bool hasSubject)
    {
        var start = reader.Start;
        reader.ExpectWord("WHEN");
        var values = hasSubject ? ExpressionParser.ParseList(reader) : [ExpressionParser.ParseInBrackets(reader)];
        reader.ExpectWord("THEN");
        var result = ExpressionParser.ParseInBrackets(reader);

        // Several values share one result; as one alternative each they need no node of their own.
        var span = reader.SpanFrom(start);
        return values.ConvertAll(value => new CaseAlternative(span, value, result));
    }
}
