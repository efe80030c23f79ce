using Cypher.Language.Errors;
using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Reads expressions: one method for each level of precedence, loosest first.</summary>
internal static class ExpressionParser
{
    // Expression = XorExpression { "OR" XorExpression }
    public static Expression Parse(TokenReader reader)
    {
        reader.Enter();
        var expression = ParseLogical(reader, "OR", LogicalOperator.Or, ParseXor);
        reader.Leave();
        return expression;
    }

    /// <summary>Reads an expression in brackets, where it is said anew whether a bar ends it.</summary>
    public static Expression ParseInBrackets(TokenReader reader, bool isBarReserved = false)
    {
        var outer = reader.IsBarReserved;
        reader.IsBarReserved = isBarReserved;
        var expression = Parse(reader);
        reader.IsBarReserved = outer;
        return expression;
    }

    /// <summary>Reads expressions in brackets, separated by commas; at least one.</summary>
    public static List<Expression> ParseList(TokenReader reader)
    {
        var expressions = new List<Expression> { ParseInBrackets(reader) };
        while (reader.TryTake(TokenKind.Comma))
        {
            expressions.Add(ParseInBrackets(reader));
        }

        return expressions;
    }

    // XorExpression = AndExpression { "XOR" AndExpression }
    private static Expression ParseXor(TokenReader reader) => ParseLogical(reader, "XOR", LogicalOperator.Xor, ParseAnd);

    // AndExpression = NotExpression { "AND" NotExpression }
    private static Expression ParseAnd(TokenReader reader) => ParseLogical(reader, "AND", LogicalOperator.And, ParseNot);

    private static Expression ParseLogical(
        TokenReader reader, string word, LogicalOperator op, Func<TokenReader, Expression> parseOperand)
    {
        var start = reader.Start;
        var first = parseOperand(reader);
        if (!reader.AtWord(word))
        {
            return first;
        }

        var operands = new List<Expression> { first };
        while (reader.TryTakeWord(word))
        {
            operands.Add(parseOperand(reader));
        }

        return new LogicalExpression(reader.SpanFrom(start), op, operands);
    }

    // NotExpression = { "NOT" } Comparison
    private static Expression ParseNot(TokenReader reader)
    {
        var start = reader.Start;
        if (!reader.AtWord("NOT") || NameUse.IsName(reader))
        {
            return ParseComparison(reader);
        }

        reader.Take();
        reader.Enter();
        var operand = ParseNot(reader);
        reader.Leave();
        return new UnaryExpression(reader.SpanFrom(start), UnaryOperator.Not, operand);
    }

    // Comparison = Predicate { ("=" | "<>" | "<" | "<=" | ">" | ">=") Predicate }
    private static Expression ParseComparison(TokenReader reader)
    {
        var start = reader.Start;
        var first = PredicateParser.Parse(reader);
        if (ComparisonAt(reader) is null)
        {
            return first;
        }

        var operands = new List<Expression> { first };
        var operators = new List<ComparisonOperator>();
        while (ComparisonAt(reader) is { } op)
        {
            reader.Take();
            operators.Add(op);
            operands.Add(PredicateParser.Parse(reader));
        }

        return new ComparisonExpression(reader.SpanFrom(start), operands, operators);
    }

    /// <summary>Reads what may stand behind WHEN instead of a value: a comparison or another predicate whose left side is the subject of CASE.</summary>
    /// <param name="reader">Stands behind WHEN or a comma.</param>
    /// <param name="subject">The left side.</param>
    /// <returns>The condition; null where a value stands there, and nothing was read.</returns>
    public static Expression? TryParseBehind(TokenReader reader, Expression subject)
    {
        var start = reader.Start;
        if (ComparisonAt(reader) is not { } op)
        {
            return PredicateParser.TryParseBehind(reader, subject);
        }

        reader.Take();
        var right = PredicateParser.Parse(reader);
        return new ComparisonExpression(reader.SpanFrom(start), [subject, right], [op]);
    }

    private static ComparisonOperator? ComparisonAt(TokenReader reader)
    {
        var isDoubled = reader.At(TokenKind.Equal) && reader.At(TokenKind.Equal, 1);
        if (isDoubled || reader.At(TokenKind.ExclamationEqual))
        {
            throw ParsingErrors.ForeignOperator(reader.Current.Span, isDoubled ? "==" : "!=", isDoubled ? "=" : "<>");
        }

        return reader.Current.Kind switch
        {
            TokenKind.Equal => ComparisonOperator.Equal,
            TokenKind.NotEqual => ComparisonOperator.NotEqual,
            TokenKind.Less => ComparisonOperator.Less,
            TokenKind.LessOrEqual => ComparisonOperator.LessOrEqual,
            TokenKind.Greater => ComparisonOperator.Greater,
            TokenKind.GreaterOrEqual => ComparisonOperator.GreaterOrEqual,
            _ => null,
        };
    }
}
