using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Reads which labels or types are meant.</summary>
internal static class LabelParser
{
    private const string Expected = "a label or relationship type";

    // Labels = (":" | "IS") Disjunction
    public static LabelExpression Parse(TokenReader reader)
    {
        reader.Take();
        return ParseDisjunction(reader);
    }

    /// <summary>Whether labels stand next or further on, with the sign or word before them.</summary>
    public static bool IsNext(TokenReader reader, int ahead = 0) => reader.At(TokenKind.Colon, ahead)
        || (reader.AtWord("IS", ahead) && IsAtOperand(reader, ahead + 1) && !reader.AtWord("NULL", ahead + 1)
            && !reader.AtWord("NOT", ahead + 1) && !reader.AtWord("TYPED", ahead + 1));

    /// <summary>Whether a label can begin next or further on.</summary>
    public static bool IsAtOperand(TokenReader reader, int ahead = 0) => reader.AtName(ahead)
        || reader.Peek(ahead).Kind is TokenKind.Exclamation or TokenKind.Percent or TokenKind.LeftParenthesis;

    // Disjunction = Conjunction { "|" [":"] Conjunction }
    public static LabelExpression ParseDisjunction(TokenReader reader)
    {
        var start = reader.Start;
        reader.Enter();
        var operands = new List<LabelExpression> { ParseConjunction(reader) };
        while (reader.At(TokenKind.Bar) && (!reader.IsBarReserved || reader.IsBarBeforeAnotherBar()))
        {
            reader.Take();
            reader.TryTake(TokenKind.Colon);
            operands.Add(ParseConjunction(reader));
        }

        reader.Leave();
        return operands.Count == 1 ? operands[0] : new LabelDisjunction(reader.SpanFrom(start), operands);
    }

    // Conjunction = Negation { ("&" | ":") Negation }
    private static LabelExpression ParseConjunction(TokenReader reader)
    {
        var start = reader.Start;
        var operands = new List<LabelExpression> { ParseNegation(reader) };
        while (reader.TryTake(TokenKind.Ampersand) || reader.TryTake(TokenKind.Colon))
        {
            operands.Add(ParseNegation(reader));
        }

        return operands.Count == 1 ? operands[0] : new LabelConjunction(reader.SpanFrom(start), operands);
    }

    // Negation = { "!" } ("%" | "(" Disjunction ")" | LabelName)
    private static LabelExpression ParseNegation(TokenReader reader)
    {
        var start = reader.Start;
        if (reader.TryTake(TokenKind.Exclamation))
        {
            reader.Enter();
            var operand = ParseNegation(reader);
            reader.Leave();
            return new LabelNegation(reader.SpanFrom(start), operand);
        }

        if (reader.TryTake(TokenKind.Percent))
        {
            return new LabelWildcard(reader.SpanFrom(start));
        }

        return reader.At(TokenKind.LeftParenthesis) ? ParseParenthesised(reader) : NameParser.ParseLabel(reader, Expected);
    }

    private static LabelExpression ParseParenthesised(TokenReader reader)
    {
        var outer = reader.IsBarReserved;
        reader.IsBarReserved = false;
        reader.Take();
        var inner = ParseDisjunction(reader);
        reader.Expect(TokenKind.RightParenthesis, "`)` after the labels");
        reader.IsBarReserved = outer;
        return inner;
    }

    // LabelList = (":" LabelName) { (":" | "&") LabelName }
    public static List<LabelName> ParseList(TokenReader reader)
    {
        var labels = new List<LabelName>();
        do
        {
            reader.Take();
            labels.Add(NameParser.ParseLabel(reader, "a label"));
        }
        while (reader.At(TokenKind.Colon) || reader.At(TokenKind.Ampersand));

        return labels;
    }
}
