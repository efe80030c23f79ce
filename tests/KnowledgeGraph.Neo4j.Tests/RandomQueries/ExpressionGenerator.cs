namespace KnowledgeGraph.Neo4j.Tests.RandomQueries;

/// <summary>
/// Random expressions over the variables in scope, of a wanted kind; now and then of another, so that type errors are compared as well.
/// Nothing whose value depends on the order in which a database finds things.
/// </summary>
internal sealed class ExpressionGenerator(SeededDraw draw)
{
    private const int Deepest = 3;

    /// <summary>Names of nodes in scope.</summary>
    public List<string> Nodes { get; } = [];

    /// <summary>Names of relationships in scope.</summary>
    public List<string> Relationships { get; } = [];

    /// <summary>Names of plain values in scope.</summary>
    public List<string> Values { get; } = [];

    public string Predicate(int depth = 0)
    {
        if (depth >= Deepest)
        {
            return draw.Of("true", "false", "null", $"{Text(depth)} = {Text(depth)}");
        }

        return draw.Next(13) switch
        {
            0 => $"({Predicate(depth + 1)} {draw.Of("AND", "OR", "XOR")} {Predicate(depth + 1)})",
            1 => $"NOT ({Predicate(depth + 1)})",
            2 => $"{Any(depth + 1)} IS {draw.Of("NULL", "NOT NULL")}",
            3 => $"{Number(depth + 1)} {Comparison()} {Number(depth + 1)}",
            4 => $"{Text(depth + 1)} {draw.Of("STARTS WITH", "ENDS WITH", "CONTAINS")} {Text(depth + 1)}",
            5 => $"{Text(depth + 1)} {Comparison()} {Text(depth + 1)}",
            6 => $"{Any(depth + 1)} IN {List(depth + 1)}",
            7 => $"{draw.Of("any", "all", "none", "single")}(x IN {List(depth + 1)} WHERE x {draw.Of("= 1", "IS NULL", "<> 'a'")})",
            8 when Nodes.Count > 0 => $"{draw.Of(Nodes)}:{Label()}",
            9 when Nodes.Count > 0 => $"EXISTS {{ ({draw.Of(Nodes)}){Arrow()}(:{Label()}) }}",
            10 => $"{Any(depth + 1)} {draw.Of("=", "<>")} {Any(depth + 1)}",
            11 => $"{Number(depth + 1)} {draw.Of("<", "<=")} {Number(depth + 1)} {draw.Of("<", "<=")} {Number(depth + 1)}",
            _ => $"{Text(depth + 1)} =~ {Quoted(draw.Of("e.*", ".*of.*", "[a-z-]+", "(?i)RUSSIAN.*"))}",
        };
    }

    public string Any(int depth = 0) => draw.Next(6) switch
    {
        0 or 1 => Text(depth),
        2 or 3 => Number(depth),
        4 => List(depth),
        _ => depth >= Deepest ? "null" : $"({Predicate(depth + 1)})",
    };

    public string Text(int depth = 0)
    {
        if (draw.OneIn(60))
        {
            return Number(depth);
        }

        if (depth >= Deepest)
        {
            return draw.OneIn(3) ? Quoted(draw.Of(GraphWords.Texts)) : TextLeaf();
        }

        return draw.Next(14) switch
        {
            0 => $"{Text(depth + 1)} + {Text(depth + 1)}",
            1 => $"{draw.Of("toUpper", "toLower", "trim", "reverse", "lTrim", "rTrim")}({Text(depth + 1)})",
            2 => $"{draw.Of("left", "right")}({Text(depth + 1)}, {draw.Of("0", "1", "3", "50")})",
            3 => $"substring({Text(depth + 1)}, {draw.Of("0", "2", "5")})",
            4 => $"replace({Text(depth + 1)}, {Text(depth + 1)}, {Text(depth + 1)})",
            5 => $"coalesce({Text(depth + 1)}, {Text(depth + 1)})",
            6 => $"CASE WHEN {Predicate(depth + 1)} THEN {Text(depth + 1)} ELSE {Text(depth + 1)} END",
            7 => $"toString({Number(depth + 1)})",
            8 when Relationships.Count > 0 => $"type({draw.Of(Relationships)})",
            9 => $"head(split({Text(depth + 1)}, {Quoted(draw.Of("-", " ", "e"))}))",
            10 => $"toString(date({Quoted(draw.Of("1858-05-28", "1648-10", "2024-02-29"))}) {draw.Of("+", "-")} duration({Quoted(draw.Of("P1M", "P1Y2D", "P40D"))}))",
            _ => TextLeaf(),
        };
    }

    public string Number(int depth = 0)
    {
        if (draw.OneIn(60))
        {
            return Text(depth);
        }

        if (depth >= Deepest)
        {
            return draw.OneIn(2) ? draw.Of(GraphWords.Numbers) : NumberLeaf();
        }

        return draw.Next(14) switch
        {
            0 => $"({Number(depth + 1)} {draw.Of("+", "-", "*")} {Number(depth + 1)})",
            1 => $"({Number(depth + 1)} {draw.Of("/", "%")} {draw.Of("2", "7", "0.5", "-3")})",
            2 => $"{draw.Of("abs", "sign", "floor", "ceil", "round")}({Number(depth + 1)})",
            3 => $"size({Text(depth + 1)})",
            4 => $"size({List(depth + 1)})",
            5 => $"toInteger({draw.Of(Text(depth + 1), Number(depth + 1), Quoted("12"), Quoted("1.9"))})",
            6 => $"toFloat({draw.Of(Text(depth + 1), Number(depth + 1), Quoted("1e2"))})",
            7 when Nodes.Count > 0 => $"COUNT {{ ({draw.Of(Nodes)}){Arrow()}() }}",
            8 when Nodes.Count > 0 => $"size([({draw.Of(Nodes)}){Arrow()}(other) | other.id])",
            9 when Nodes.Count > 0 => $"size({draw.Of("labels", "keys")}({draw.Of(Nodes)}))",
            10 => $"date({Quoted(draw.Of("1858-05-28", "2024-02-29"))}).{draw.Of("year", "month", "day", "week", "dayOfWeek", "ordinalDay", "quarter")}",
            11 => $"CASE {Number(depth + 1)} WHEN {Number(depth + 1)} THEN {Number(depth + 1)} ELSE {Number(depth + 1)} END",
            12 => $"reduce(sum = 0, x IN range({draw.Of("0", "3", "5")}, {draw.Of("4", "1", "9")}{draw.Of(string.Empty, ", 2", ", -1")}) | sum + x)",
            _ => NumberLeaf(),
        };
    }

    public string List(int depth = 0)
    {
        if (depth >= Deepest)
        {
            return draw.Of("[]", "[1, 2, null]", "['a', 1, 2.5]");
        }

        return draw.Next(7) switch
        {
            0 => $"[{Any(depth + 1)}, {Any(depth + 1)}]",
            1 => $"range({draw.Of("0", "1", "3")}, {draw.Of("2", "5", "-1")})",
            2 => $"[x IN {List(depth + 1)} WHERE x IS NOT NULL | {draw.Of("x", "[x]", "x = 1")}]",
            3 => $"{List(depth + 1)}[{draw.Of("0..1", "1..", "..-1", "-2..")}]",
            4 => $"({List(depth + 1)} + {List(depth + 1)})",
            5 => $"split({Text(depth + 1)}, {Quoted(draw.Of("-", " "))})",
            _ => $"tail({List(depth + 1)})",
        };
    }

    public string Label() => draw.Of(GraphWords.Labels);

    public string Arrow()
    {
        var inner = draw.Next(4) switch
        {
            0 => string.Empty,
            1 => $":{draw.Of(GraphWords.Types)}|{draw.Of(GraphWords.Types)}",
            _ => $":{draw.Of(GraphWords.Types)}",
        };
        return draw.Next(3) switch { 0 => $"-[{inner}]->", 1 => $"<-[{inner}]-", _ => $"-[{inner}]-" };
    }

    private static string Quoted(string text) => $"'{text}'";

    private string Comparison() => draw.Of("=", "<>", "<", "<=", ">", ">=");

    private string TextLeaf() => Nodes.Count > 0 && !draw.OneIn(4)
        ? $"{draw.Of(Nodes)}.{draw.Of(GraphWords.TextProperties)}"
        : Quoted(draw.Of(GraphWords.Texts));

    private string NumberLeaf() => draw.Next(4) switch
    {
        0 when Values.Count > 0 => draw.Of(Values),
        0 or 1 => draw.Of(GraphWords.Numbers),
        _ => Nodes.Count > 0 ? $"{draw.Of(Nodes)}.{draw.Of(GraphWords.NumberProperties)}" : draw.Of(GraphWords.Numbers),
    };
}
