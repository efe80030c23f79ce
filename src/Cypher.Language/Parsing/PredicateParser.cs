using Cypher.Language.Errors;
using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Reads what binds closer than a comparison and looser than arithmetic: texts, lists, nulls, types and labels.</summary>
internal static class PredicateParser
{
    // Predicate = Sum { TextOrListPredicate | IsPredicate | "::" ValueType }
    public static Expression Parse(TokenReader reader)
    {
        var start = reader.Start;
        var left = ArithmeticParser.Parse(reader);
        while (true)
        {
            if (reader.AtWord("IS") && !reader.AtWord("IN", 1))
            {
                left = ParseIs(reader, left, start);
            }
            else if (reader.TryTake(TokenKind.DoubleColon))
            {
                var type = ValueTypeParser.Parse(reader);
                left = new TypePredicate(reader.SpanFrom(start), left, IsNegated: false, type);
            }
            else if (TakeOperator(reader) is { } op)
            {
                var right = ArithmeticParser.Parse(reader);
                left = new BinaryExpression(reader.SpanFrom(start), left, op, right);
            }
            else
            {
                return left;
            }
        }
    }

    // TextOrListPredicate = ("STARTS" "WITH" | "ENDS" "WITH" | "CONTAINS" | "IN" | "=~") Sum
    private static BinaryOperator? TakeOperator(TokenReader reader)
    {
        if (reader.TryTakeWords("STARTS", "WITH"))
        {
            return BinaryOperator.StartsWith;
        }

        if (reader.TryTakeWords("ENDS", "WITH"))
        {
            return BinaryOperator.EndsWith;
        }

        if (reader.TryTakeWord("CONTAINS"))
        {
            return BinaryOperator.Contains;
        }

        if (reader.TryTakeWord("IN"))
        {
            return BinaryOperator.In;
        }

        if (reader.AtWords("NOT", "IN") || reader.AtWord("LIKE"))
        {
            throw ParsingErrors.ForeignPredicate(reader.Current.Span, reader.AtWord("LIKE"));
        }

        return reader.TryTake(TokenKind.EqualTilde) ? BinaryOperator.Matches : null;
    }

    // IsPredicate = "IS" ["NOT"] "NULL" | "IS" ["NOT"] ("::" | "TYPED") ValueType | "IS" ["NOT"] [NormalForm] "NORMALIZED" | "IS" LabelDisjunction
    private static Expression ParseIs(TokenReader reader, Expression operand, int start)
    {
        reader.Take();
        var isNegated = reader.AtWord("NOT") && (reader.AtWord("NULL", 1) || IsTypeNext(reader, 1) || NormalFormParser.IsPredicateNext(reader, 1));
        if (isNegated)
        {
            reader.Take();
        }

        if (reader.TryTakeWord("NULL"))
        {
            return new NullPredicate(reader.SpanFrom(start), operand, isNegated);
        }

        if (IsTypeNext(reader, 0))
        {
            reader.Take();
            var type = ValueTypeParser.Parse(reader);
            return new TypePredicate(reader.SpanFrom(start), operand, isNegated, type);
        }

        if (NormalFormParser.IsPredicateNext(reader, 0))
        {
            var form = NormalFormParser.ParsePredicate(reader);
            return new NormalizedPredicate(reader.SpanFrom(start), operand, isNegated, form);
        }

        if (reader.AtWord("NOT") || !LabelParser.IsAtOperand(reader))
        {
            throw reader.Unexpected("`NULL`, `NOT NULL`, `::` and a type, `NORMALIZED`, or a label after `IS`");
        }

        var labels = LabelParser.ParseDisjunction(reader);
        return new LabelPredicate(reader.SpanFrom(start), operand, labels);
    }

    // Extension = IsPredicate without a label | "::" ValueType | ("STARTS" "WITH" | "ENDS" "WITH" | "=~") Sum
    /// <summary>Reads what may stand behind WHEN instead of a value: a predicate whose left side is the subject of CASE.</summary>
    /// <param name="reader">Stands behind WHEN or a comma.</param>
    /// <param name="subject">The left side.</param>
    /// <returns>The predicate; null where a value stands there, and nothing was read.</returns>
    public static Expression? TryParseBehind(TokenReader reader, Expression subject)
    {
        var start = reader.Start;
        var isAbout = reader.AtWord("IS") && (reader.AtWord("NULL", 1) || reader.AtWord("NOT", 1) || IsTypeNext(reader, 1) || NormalFormParser.IsPredicateNext(reader, 1));
        if (isAbout)
        {
            return ParseIs(reader, subject, start);
        }

        if (reader.TryTake(TokenKind.DoubleColon))
        {
            var type = ValueTypeParser.Parse(reader);
            return new TypePredicate(reader.SpanFrom(start), subject, IsNegated: false, type);
        }

        if (!reader.AtWords("STARTS", "WITH") && !reader.AtWords("ENDS", "WITH") && !reader.At(TokenKind.EqualTilde))
        {
            return null;
        }

        var op = TakeOperator(reader)!.Value;
        var right = ArithmeticParser.Parse(reader);
        return new BinaryExpression(reader.SpanFrom(start), subject, op, right);
    }

    private static bool IsTypeNext(TokenReader reader, int ahead) =>
        reader.At(TokenKind.DoubleColon, ahead) || reader.AtWord("TYPED", ahead);
}
