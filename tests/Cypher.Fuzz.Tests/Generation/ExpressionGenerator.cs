namespace Cypher.Fuzz.Tests.Generation;

/// <summary>
/// Expressions over the variables in scope. Where nothing may fail, only such as have a value for every input and do not
/// depend on the order of rows: two ways of running them must agree.
/// </summary>
internal sealed class ExpressionGenerator(Dice dice, bool mayFail, IReadOnlyList<string> functions)
{
    public static IReadOnlyList<string> Keys { get; } = ["p", "q", "name"];

    private static readonly string[] Comparisons = ["=", "<>", "<", "<=", ">", ">="];
    private static readonly string[] Types = ["INTEGER", "STRING", "BOOLEAN", "FLOAT", "LIST<INTEGER>", "NODE", "MAP", "ANY", "DATE NOT NULL", "INTEGER | STRING", "NULL"];
    private static readonly string[] OddLiterals =
    [
        "9223372036854775807", "-9223372036854775808", "0x7f", "0o17", "1e308", "-0.0", "1e-320", "'\\u0041\\n'", "\"\"", "'😀'", "'\\uD800'", "[[],[[]]]", "{a: {b: []}}", "$i", "$s", "$l", "$m", "$n",
        "date('2015-07-21')", "duration('P1Y2M3DT4H5M6.789S')", "datetime('2015-06-24T12:50:35.556+01:00[Europe/London]')", "localtime('12:31:14')", "time()", "point({x: 1, y: 2})", "Infinity", "NaN",
    ];

    /// <summary>Matches inside expressions; set once the pattern generator is there.</summary>
    public PatternGenerator Patterns { get; set; } = null!;

    public string Any(Scope scope, int depth) => depth <= 0
        ? Leaf(scope)
        : dice.Either(
            () => Number(scope, depth),
            () => Truth(scope, depth),
            () => Text(scope, depth),
            () => List(scope, depth),
            () => Leaf(scope),
            () => Property(scope, depth),
            () => mayFail ? Wild(scope, depth - 1) : Number(scope, depth),
            () => $"CASE WHEN {Truth(scope, depth - 1)} THEN {Any(scope, depth - 1)} ELSE {Any(scope, depth - 1)} END");

    public string Number(Scope scope, int depth) => depth <= 0
        ? dice.Either(() => dice.Below(4).ToString(), NumberOf(scope))
        : dice.Either(
            () => $"({Number(scope, depth - 1)} {dice.One(mayFail ? ["+", "-", "*", "/", "%", "^"] : new[] { "+", "-" })} {Number(scope, depth - 1)})",
            () => $"size({List(scope, depth - 1)})",
            () => $"coalesce({Number(scope, depth - 1)}, {dice.Below(5)})",
            () => $"size({Text(scope, depth - 1)})",
            () => $"reduce(a = 0, x IN {Numbers(scope, depth - 1)} | a + x)",
            () => Patterns.Count(scope, depth - 1),
            NumberOf(scope));

    public string Truth(Scope scope, int depth) => depth <= 0
        ? dice.Either(() => "true", () => "false", () => "null", () => $"{Number(scope, 0)} {dice.One(Comparisons)} {Number(scope, 0)}")
        : dice.Either(
            () => $"{Number(scope, depth - 1)} {dice.One(Comparisons)} {Number(scope, depth - 1)}",
            () => $"{Text(scope, depth - 1)} {dice.One(["=", "<", "STARTS WITH", "ENDS WITH", "CONTAINS"])} {Text(scope, depth - 1)}",
            () => $"({Truth(scope, depth - 1)} {dice.One(["AND", "OR", "XOR"])} {Truth(scope, depth - 1)})",
            () => $"NOT ({Truth(scope, depth - 1)})",
            () => $"{Any(scope, depth - 1)} IS {dice.One([string.Empty, "NOT "])}NULL",
            () => $"{Number(scope, depth - 1)} IN {Numbers(scope, depth - 1)}",
            () => $"{dice.One(["all", "any", "none", "single"])}(x IN {Numbers(scope, depth - 1)} WHERE x {dice.One(Comparisons)} {dice.Below(4)})",
            () => $"{Any(scope, depth - 1)} {dice.One(["=", "<>"])} {Any(scope, depth - 1)}",
            () => $"{Any(scope, depth - 1)} IS {dice.One([string.Empty, "NOT "])}:: {dice.One(Types)}",
            () => Patterns.Exists(scope, depth - 1),
            LabelTest(scope));

    public string Text(Scope scope, int depth) => depth <= 0
        ? dice.Either(() => $"'{dice.One(["", "a", "b", "ab", "Wien"])}'", () => scope.Nodes.Count == 0 ? "'n'" : $"{dice.One(scope.Nodes)}.name")
        : dice.Either(
            () => $"({Text(scope, depth - 1)} + {Text(scope, depth - 1)})",
            () => $"toString({Number(scope, depth - 1)})",
            () => $"toUpper({Text(scope, depth - 1)})",
            () => $"substring({Text(scope, depth - 1)}, {dice.Below(3)})",
            () => $"replace({Text(scope, depth - 1)}, 'a', 'b')",
            () => Text(scope, 0));

    public string List(Scope scope, int depth) => depth <= 0
        ? dice.Either(() => "[]", () => "[1, 2, 3]", () => "[null, 'a']")
        : dice.Either(
            () => $"[{dice.Several(", ", 3, () => Any(scope, depth - 1))}]",
            () => Numbers(scope, depth),
            () => $"({List(scope, depth - 1)} + {List(scope, depth - 1)})",
            () => $"[x IN {List(scope, depth - 1)} WHERE x IS NOT NULL | x]",
            () => mayFail ? Patterns.Comprehension(scope, depth - 1) : Numbers(scope, depth - 1),
            () => mayFail && scope.Nodes.Count > 0 ? $"labels({dice.One(scope.Nodes)})" : "[1]");

    public string Property(Scope scope, int depth)
    {
        var entities = scope.Nodes.Concat(scope.Relationships).ToList();
        return entities.Count == 0 ? Leaf(scope) : dice.Either(
            () => $"{dice.One(entities)}.{dice.One(Keys)}",
            () => mayFail ? $"{dice.One(entities)}[{Text(scope, depth - 1)}]" : $"{dice.One(entities)}.p",
            () => mayFail ? $"{dice.One(entities)} {{.*, z: {Any(scope, depth - 1)}}}" : $"{dice.One(entities)} {{.p, z: 1}}");
    }

    public string Aggregate(Scope scope) => dice.Either(
        () => "count(*)",
        () => $"count({Distinct()}{Any(scope, 1)})",
        () => $"{dice.One(["min", "max"])}({Number(scope, 1)})",
        () => $"sum({Distinct()}{Number(scope, 1)})",
        () => $"size(collect({Distinct()}{Any(scope, 1)}))",
        () => mayFail ? $"{dice.One(["collect", "avg", "stDev", "percentileDisc", "percentileCont"])}({Any(scope, 2)}{dice.One([string.Empty, ", 0.5"])})" : "count(*)");

    public string Map(Scope scope, int depth) => $"{{{dice.Several(", ", 2, () => $"{dice.One(Keys)}: {Any(scope, depth - 1)}")}}}";

    private string Distinct() => dice.Once(3) ? "DISTINCT " : string.Empty;

    private Func<string> NumberOf(Scope scope) => () => scope.Nodes.Count == 0 ? "1" : $"{dice.One(scope.Nodes)}.{dice.One(["p", "q"])}";

    private Func<string> LabelTest(Scope scope) => () => scope.Nodes.Count == 0 ? "true" : $"{dice.One(scope.Nodes)}{PatternGenerator.Labels(dice)}";

    private string Numbers(Scope scope, int depth) => depth <= 0 ? "[0, 1, 2]" : dice.Either(
        () => $"[{dice.Several(", ", 3, () => Number(scope, depth - 1))}]",
        () => $"range({dice.Below(3)}, {dice.Below(6)})",
        () => $"[x IN range(0, {dice.Below(5)}) | x * {dice.Below(3)}]");

    private string Leaf(Scope scope)
    {
        var all = scope.All.ToList();
        return dice.Either(
            () => dice.Below(5).ToString(),
            () => "'a'",
            () => "null",
            () => "true",
            () => "1.5",
            () => mayFail ? dice.One(OddLiterals) : "'b'",
            () => all.Count == 0 ? "0" : dice.One(all));
    }

    // Whatever the grammar allows, sense or not.
    private string Wild(Scope scope, int depth) => dice.Either(
        () => $"{dice.One(functions)}({(dice.Once(6) ? string.Empty : dice.Several(", ", 3, () => Any(scope, depth)))})",
        () => $"{Any(scope, depth)} {dice.One(["+", "-", "*", "/", "%", "^", "||", "=~", "IN", "<", ">=", "XOR"])} {Any(scope, depth)}",
        () => $"{Any(scope, depth)}[{Any(scope, depth)}]",
        () => $"({List(scope, depth)})[{Number(scope, 0)}..{Number(scope, 0)}]",
        () => $"({Any(scope, depth)}).{dice.One(["p", "year", "hour", "days", "x"])}",
        () => $"-{Number(scope, depth)}",
        () => $"reduce(a = {Any(scope, 0)}, x IN {List(scope, depth)} | {dice.One(["a + x", "[a, x]", "{a: a}", "a || x"])})",
        () => $"CASE {Any(scope, depth)} WHEN {Any(scope, depth)} THEN {Any(scope, depth)} END",
        () => Map(scope, depth),
        () => $"range({Number(scope, 0)}, {dice.One(["10", "1000000000", "-5"])}, {dice.One(["1", "-1", "0", "3"])})",
        () => Patterns.ShortestPath(scope),
        () => $"COLLECT {{ {Patterns.Match(scope.Copy(), 1)} RETURN {Any(scope, 0)} AS c }}");
}
