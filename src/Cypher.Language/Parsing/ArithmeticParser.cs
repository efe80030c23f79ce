using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Reads sums, products, powers and signs.</summary>
internal static class ArithmeticParser
{
    // Sum = Product { ("+" | "-" | "||") Product }
    public static Expression Parse(TokenReader reader) => ParseChain(reader, ParseProduct, static kind => kind switch
    {
        TokenKind.Plus => BinaryOperator.Add,
        TokenKind.Minus => BinaryOperator.Subtract,
        TokenKind.DoubleBar => BinaryOperator.Concatenate,
        _ => null,
    });

    // Product = Power { ("*" | "/" | "%") Power }
    private static Expression ParseProduct(TokenReader reader) => ParseChain(reader, ParsePower, static kind => kind switch
    {
        TokenKind.Star => BinaryOperator.Multiply,
        TokenKind.Slash => BinaryOperator.Divide,
        TokenKind.Percent => BinaryOperator.Modulo,
        _ => null,
    });

    // Power = Signed { "^" Signed }
    private static Expression ParsePower(TokenReader reader) =>
        ParseChain(reader, ParseSigned, static kind => kind == TokenKind.Caret ? BinaryOperator.Power : null);

    private static Expression ParseChain(
        TokenReader reader, Func<TokenReader, Expression> parseOperand, Func<TokenKind, BinaryOperator?> operatorOf)
    {
        var start = reader.Start;
        var left = parseOperand(reader);
        while (operatorOf(reader.Current.Kind) is { } op)
        {
            reader.Take();
            var right = parseOperand(reader);
            left = new BinaryExpression(reader.SpanFrom(start), left, op, right);
        }

        return left;
    }

    // Signed = { "+" | "-" } Postfix
    private static Expression ParseSigned(TokenReader reader)
    {
        var sign = reader.Current;
        if (sign.Kind is not (TokenKind.Plus or TokenKind.Minus))
        {
            return PostfixParser.Parse(reader);
        }

        reader.Take();

        // Only with its minus does the smallest integer fit 64 bits, so the two are one literal.
        if (sign.Kind == TokenKind.Minus && reader.At(TokenKind.Number) && !PostfixParser.IsNext(reader, 1))
        {
            return LiteralParser.ParseNumber(reader, sign.Span, isNegative: true);
        }

        reader.Enter();
        var operand = ParseSigned(reader);
        reader.Leave();
        var op = sign.Kind == TokenKind.Minus ? UnaryOperator.Minus : UnaryOperator.Plus;
        return new UnaryExpression(reader.SpanFrom(sign.Span.Start), op, operand);
    }
}
