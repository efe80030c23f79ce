using Cypher.Language.Errors;
using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Reads patterns: paths of nodes, relationships and groups.</summary>
internal static class PatternParser
{
    // Pattern = Path { "," Path }
    public static List<PathPattern> ParseList(TokenReader reader)
    {
        var paths = new List<PathPattern> { ParsePath(reader) };
        while (reader.TryTake(TokenKind.Comma))
        {
            paths.Add(ParsePath(reader));
        }

        return paths;
    }

    /// <summary>Whether <c>shortestPath(</c> or <c>allShortestPaths(</c> stands next.</summary>
    public static bool IsAtShortestPath(TokenReader reader, int ahead = 0) =>
        reader.At(TokenKind.LeftParenthesis, ahead + 1)
        && (reader.AtWord("shortestPath", ahead) || reader.AtWord("allShortestPaths", ahead));

    // Path = [Variable "="] [PathSelector] (ShortestPath | Elements)
    public static PathPattern ParsePath(TokenReader reader)
    {
        var start = reader.Start;
        reader.Enter();
        Variable? variable = null;
        if (reader.AtName() && reader.At(TokenKind.Equal, 1))
        {
            variable = NameParser.ParseVariable(reader);
            reader.Take();
        }

        var selector = PathSelectorParser.Parse(reader);
        var shortest = ShortestPathKind.None;
        List<PatternElement> elements;
        if (IsAtShortestPath(reader))
        {
            shortest = reader.AtWord("shortestPath") ? ShortestPathKind.Single : ShortestPathKind.All;
            elements = ParseShortestPath(reader);
        }
        else
        {
            elements = ParseElements(reader);
        }

        reader.Leave();
        return new PathPattern(reader.SpanFrom(start), variable, selector, shortest, elements);
    }

    // ShortestPath = ("shortestPath" | "allShortestPaths") "(" Elements ")"
    private static List<PatternElement> ParseShortestPath(TokenReader reader)
    {
        var start = reader.Start;
        var word = reader.TextOf(reader.Take().Span);
        reader.Take();
        var elements = ParseElements(reader);
        reader.Expect(TokenKind.RightParenthesis, $"`)` after the path of `{word}`");
        var isOneHop = elements is [NodePattern, RelationshipPattern { Quantifier: null }, NodePattern];
        return isOneHop ? elements : throw ParsingErrors.InvalidShortestPath(reader.SpanFrom(start), word);
    }

    // Elements = (Node | Group) { Relationship Node | Node | Group }, a relationship between two nodes, and of two neighbours one repeated
    private static List<PatternElement> ParseElements(TokenReader reader)
    {
        var elements = new List<PatternElement> { ParseNodeOrGroup(reader, "a pattern that begins with `(`") };
        while (true)
        {
            if (elements[^1] is NodePattern && (reader.At(TokenKind.Minus) || (reader.At(TokenKind.Less) && reader.At(TokenKind.Minus, 1))))
            {
                elements.Add(RelationshipPatternParser.Parse(reader));
                elements.Add(IsGroup(reader) || !reader.At(TokenKind.LeftParenthesis)
                    ? throw reader.Unexpected("a node in parentheses after the relationship")
                    : ParseNode(reader));
            }
            else if (reader.At(TokenKind.LeftParenthesis) && (elements[^1] is GroupPattern || IsGroup(reader)))
            {
                var start = reader.Start;
                elements.Add(ParseNodeOrGroup(reader, "a node"));
                if (!elements[^2..].Any(element => element is GroupPattern { Quantifier: not null }))
                {
                    throw ParsingErrors.NeitherRepeated(reader.SpanFrom(start));
                }
            }
            else
            {
                return elements;
            }
        }
    }

    private static bool IsGroup(TokenReader reader) =>
        reader.At(TokenKind.LeftParenthesis, 1) || (reader.AtName(1) && reader.At(TokenKind.Equal, 2));

    private static PatternElement ParseNodeOrGroup(TokenReader reader, string expected)
    {
        if (!reader.At(TokenKind.LeftParenthesis))
        {
            throw reader.Unexpected(expected);
        }

        return IsGroup(reader) ? ParseGroup(reader) : ParseNode(reader);
    }

    // Group = "(" Path ["WHERE" Expression] ")" [Quantifier]
    private static GroupPattern ParseGroup(TokenReader reader)
    {
        var start = reader.Start;
        reader.Take();
        var path = ParsePath(reader);
        var where = reader.TryTakeWord("WHERE") ? ExpressionParser.ParseInBrackets(reader) : null;
        reader.Expect(TokenKind.RightParenthesis, "`)` after the group of the pattern");
        var quantifier = PatternCounts.ParseQuantifier(reader);
        return new GroupPattern(reader.SpanFrom(start), path, where, quantifier);
    }

    // Node = "(" [Variable] [Labels] [Properties] ["WHERE" Expression] ")"
    private static NodePattern ParseNode(TokenReader reader)
    {
        var start = reader.Start;
        var outerBar = reader.IsBarReserved;
        reader.IsBarReserved = false;
        reader.Take();
        var variable = ParseOptionalVariable(reader);
        var labels = LabelParser.IsNext(reader) ? LabelParser.Parse(reader) : null;
        var properties = ParseProperties(reader);
        var where = reader.TryTakeWord("WHERE") ? ExpressionParser.Parse(reader) : null;
        reader.Expect(TokenKind.RightParenthesis, ExpectedInNode(variable, labels, properties));
        reader.IsBarReserved = outerBar;
        return new NodePattern(reader.SpanFrom(start), variable, labels, properties, where);
    }

    private static string ExpectedInNode(Variable? variable, LabelExpression? labels, Expression? properties)
    {
        if (properties is not null)
        {
            return "`)` after the node";
        }

        return labels is not null || variable is null ? "`{`, `WHERE` or `)` in the node" : "`:`, `{`, `WHERE` or `)` in the node";
    }

    /// <summary>A variable may be named like a keyword, unless the keyword fits: <c>(where)</c>, but <c>(WHERE true)</c>.</summary>
    public static Variable? ParseOptionalVariable(TokenReader reader)
    {
        if (!reader.AtName())
        {
            return null;
        }

        var isKeyword = (reader.AtWord("WHERE") && !NameUse.IsName(reader) && !reader.At(TokenKind.LeftBrace, 1)) || LabelParser.IsNext(reader);
        return isKeyword ? null : NameParser.ParseVariable(reader);
    }

    // Properties = Map | Parameter
    public static Expression? ParseProperties(TokenReader reader) => reader.Current.Kind switch
    {
        TokenKind.LeftBrace => MapParser.Parse(reader),
        TokenKind.Parameter => AtomParser.ParseParameter(reader),
        _ => null,
    };
}
