namespace Cypher.Fuzz.Tests.Generation;

/// <summary>Patterns, and the clauses and expressions made of them.</summary>
internal sealed class PatternGenerator(Dice dice, bool mayFail, ExpressionGenerator expressions)
{
    private static readonly string[] LabelNames = ["A", "B", "C"];
    private static readonly string[] TypeNames = ["R", "S"];

    public static string Labels(Dice dice) => dice.Either(
        () => $":{dice.One(LabelNames)}",
        () => $":{dice.One(LabelNames)}|{dice.One(LabelNames)}",
        () => $":!{dice.One(LabelNames)}",
        () => $":({dice.One(LabelNames)}&{dice.One(LabelNames)})",
        () => ":%");

    /// <summary>A MATCH with what it binds added to the scope.</summary>
    public string Match(Scope scope, int depth)
    {
        var before = scope.Copy();
        var patterns = dice.Several(", ", 2, () => Path(scope, before, depth));
        return $"MATCH {patterns}{Where(scope, depth)}";
    }

    public string Where(Scope scope, int depth) => dice.Once(2) ? string.Empty : $" WHERE {expressions.Truth(scope, depth)}";

    public string Exists(Scope scope, int depth) => dice.Either(
        () => $"EXISTS {{ {Match(scope.Copy(), Math.Min(depth, 1))} }}",
        () => scope.Nodes.Count == 0 ? "true" : $"({dice.One(scope.Nodes)}){Step(dice.One(TypeNames))}()");

    public string Count(Scope scope, int depth) => $"COUNT {{ {Match(scope.Copy(), Math.Min(depth, 1))} }}";

    public string Comprehension(Scope scope, int depth)
    {
        var inner = scope.Copy();
        var node = Node(inner, 0);
        return $"[{node}{Step(dice.One(TypeNames))}{Node(inner, 0)}{Where(inner, Math.Min(depth, 1))} | {expressions.Any(inner, 0)}]";
    }

    public string ShortestPath(Scope scope) => scope.Nodes.Count == 0
        ? "null"
        : $"{dice.One(["shortestPath", "allShortestPaths"])}(({dice.One(scope.Nodes)})-[:{dice.One(TypeNames)}*..{1 + dice.Below(4)}]-({dice.One(scope.Nodes)}))";

    /// <summary>What CREATE and MERGE take: plain labels, one type, one direction.</summary>
    public string Creation(Scope scope)
    {
        var path = NewNode(scope);
        for (var steps = dice.Below(3); steps > 0; steps--)
        {
            var name = dice.NewName("r");
            var properties = dice.Once(2) ? " " + expressions.Map(scope, 1) : string.Empty;
            path += dice.Either(
                () => $"-[{name}:{dice.One(TypeNames)}{properties}]->{NewNode(scope)}",
                () => $"<-[{name}:{dice.One(TypeNames)}{properties}]-{NewNode(scope)}");
            scope.Relationships.Add(name);
        }

        return path;
    }

    private string Path(Scope scope, Scope before, int depth)
    {
        if (mayFail && dice.Once(10))
        {
            return $"{dice.NewName("p")} = {dice.One(["ANY SHORTEST", "ALL SHORTEST", "SHORTEST 2", "SHORTEST 1 GROUPS"])} {Node(scope, 0)}-[:{dice.One(TypeNames)}]-{{1,3}}{Node(scope, 0)}";
        }

        var path = Node(scope, depth);
        for (var steps = dice.Below(3); steps > 0; steps--)
        {
            path += Relationship(scope, before, depth) + Node(scope, depth);
        }

        return mayFail && dice.Once(5) ? $"{dice.NewName("p")} = {path}" : path;
    }

    private string Relationship(Scope scope, Scope before, int depth)
    {
        if (dice.Once(6))
        {
            return mayFail && dice.Once(2)
                ? $"((){Step(dice.One(TypeNames))}()){dice.One(["+", "*", "{1,2}", "{,3}"])}"
                : $"-[:{dice.One(TypeNames)}*{dice.One(["1..2", "0..2", "2", "..3"])}]{dice.One(["->", "-"])}";
        }

        if (dice.Once(4))
        {
            return Step(dice.One(TypeNames));
        }

        var name = before.Relationships.Count > 0 && mayFail && dice.Once(10) ? dice.One(before.Relationships) : dice.NewName("r");
        var types = dice.One([string.Empty, ":R", ":S", ":R|S", ":!R"]);
        var properties = dice.Once(6) ? $" {{p: {expressions.Number(before, 0)}}}" : string.Empty;
        scope.Relationships.Add(name);
        return dice.Either(() => $"-[{name}{types}{properties}]->", () => $"<-[{name}{types}{properties}]-", () => $"-[{name}{types}{properties}]-");
    }

    private string Step(string type) => dice.Either(() => $"-[:{type}]->", () => $"<-[:{type}]-", () => $"-[:{type}]-", () => "--", () => "-->");

    private string Node(Scope scope, int depth)
    {
        if (scope.Nodes.Count > 0 && dice.Once(3))
        {
            return $"({dice.One(scope.Nodes)})";
        }

        var before = scope.Copy();
        var name = dice.NewName("n");
        scope.Nodes.Add(name);
        var labels = dice.Once(2) ? Labels(dice) : string.Empty;
        var properties = dice.Once(4) ? $" {{{dice.One(["p", "q"])}: {expressions.Number(before, Math.Min(depth, 1))}}}" : string.Empty;
        return $"({name}{labels}{properties})";
    }

    private string NewNode(Scope scope)
    {
        if (scope.Nodes.Count > 0 && dice.Once(2))
        {
            return $"({dice.One(scope.Nodes)})";
        }

        var properties = dice.Once(2) ? " " + expressions.Map(scope, 1) : string.Empty;
        var name = dice.NewName("n");
        scope.Nodes.Add(name);
        return $"({name}:{dice.One(LabelNames)}{properties})";
    }
}
