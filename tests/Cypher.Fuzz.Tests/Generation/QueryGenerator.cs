namespace Cypher.Fuzz.Tests.Generation;

/// <summary>Whole statements, clause after clause.</summary>
internal sealed class QueryGenerator
{
    private const int Depth = 2;

    private static readonly string[] Commands =
    [
        "CREATE INDEX i IF NOT EXISTS FOR (n:A) ON (n.q)", "DROP INDEX i IF EXISTS", "CREATE CONSTRAINT c IF NOT EXISTS FOR (n:B) REQUIRE n.p IS UNIQUE",
        "CREATE CONSTRAINT FOR ()-[r:R]-() REQUIRE r.p IS NOT NULL", "DROP CONSTRAINT c", "SHOW INDEXES", "SHOW CONSTRAINTS YIELD name, type WHERE name STARTS WITH 'c' RETURN count(*)",
        "SHOW FUNCTIONS YIELD name ORDER BY name LIMIT 3", "SHOW PROCEDURES", "CALL db.labels()", "CALL db.labels() YIELD label RETURN label", "CALL dbms.components()", "CALL db.schema.visualization()",
        "LOAD CSV WITH HEADERS FROM 'file:///x.csv' AS row RETURN row", "SHOW DATABASES", "CALL no.such()",
    ];

    private readonly Dice _dice;
    private readonly bool _mayFail;
    private readonly ExpressionGenerator _expressions;
    private readonly PatternGenerator _patterns;

    /// <summary>Makes a generator.</summary>
    /// <param name="dice">What is random.</param>
    /// <param name="mayFail">Whether queries may fail and may depend on the order of rows.</param>
    /// <param name="functions">The names of functions to call.</param>
    public QueryGenerator(Dice dice, bool mayFail, IReadOnlyList<string> functions)
    {
        _dice = dice;
        _mayFail = mayFail;
        _expressions = new ExpressionGenerator(dice, mayFail, functions);
        _patterns = new PatternGenerator(dice, mayFail, _expressions);
        _expressions.Patterns = _patterns;
    }

    /// <summary>A statement of any kind.</summary>
    public string Statement() => _dice.Below(20) switch
    {
        0 => _dice.One(Commands),
        1 => $"{_dice.One(["EXPLAIN", "PROFILE", "CYPHER 5", "CYPHER runtime=slotted"])} {Query(new Scope(), writes: false)}",
        2 => $"{Query(new Scope(), writes: false)} UNION {_dice.One([string.Empty, "ALL "])}{Query(new Scope(), writes: false)}",
        _ => Query(new Scope(), writes: _dice.Once(3)),
    };

    /// <summary>A query that reads and returns.</summary>
    public string Reading() => Query(new Scope(), writes: false);

    /// <summary>A query that changes the graph.</summary>
    public string Changing() => Query(new Scope(), writes: true);

    private string Query(Scope scope, bool writes)
    {
        var clauses = new List<string>();
        for (var count = 1 + _dice.Below(4); count > 0; count--)
        {
            clauses.Add(writes && _dice.Once(2) ? Updating(scope, 1) : ReadingClause(scope));
        }

        if (!writes || _dice.Once(2))
        {
            clauses.Add(Return(scope));
        }
        else
        {
            clauses.Add(Updating(scope, 1));
        }

        return string.Join(' ', clauses);
    }

    private string ReadingClause(Scope scope) => _dice.Either(
        () => _patterns.Match(scope, Depth),
        () => _patterns.Match(scope, Depth),
        () => "OPTIONAL " + _patterns.Match(scope, Depth),
        () => Unwind(scope),
        () => With(scope),
        () => Subquery(scope));

    private string Unwind(Scope scope)
    {
        var list = _expressions.List(scope, 1);
        var name = _dice.NewName("x");
        scope.Values.Add(name);
        return $"UNWIND {list} AS {name}";
    }

    private string Subquery(Scope scope)
    {
        var import = scope.Nodes.Count == 0 ? string.Empty : $"WITH {string.Join(", ", scope.Nodes)} ";
        var inner = new Scope();
        inner.Nodes.AddRange(scope.Nodes);
        var match = _patterns.Match(inner, 1);
        var name = _dice.NewName("s");
        var column = _dice.Once(2) ? "count(*)" : _expressions.Number(inner, 1);
        scope.Values.Add(name);
        return $"CALL {{ {import}{match} RETURN {column} AS {name} }}";
    }

    private string With(Scope scope)
    {
        var next = new Scope();
        var items = new List<string>();
        foreach (var node in scope.Nodes.Where(_ => !_dice.Once(4)).Distinct())
        {
            items.Add(node);
            next.Nodes.Add(node);
        }

        var isGrouped = _dice.Once(2);
        var name = _dice.NewName("v");
        items.Add($"{(isGrouped ? _expressions.Aggregate(scope) : _expressions.Any(scope, Depth))} AS {name}");
        next.Values.Add(name);
        var distinct = _dice.Once(3) ? "DISTINCT " : string.Empty;
        scope.Nodes.Clear();
        scope.Nodes.AddRange(next.Nodes);
        scope.Relationships.Clear();
        scope.Values.Clear();
        scope.Values.AddRange(next.Values);
        var order = _mayFail && _dice.Once(3) ? $" ORDER BY {name} {_dice.One(["ASC", "DESC"])} SKIP {_dice.Below(2)} LIMIT {_dice.Below(6)}" : string.Empty;
        return $"WITH {distinct}{string.Join(", ", items)}{order}{_patterns.Where(scope, 1)}";
    }

    private string Return(Scope scope)
    {
        var items = new List<string>();
        for (var i = 0; i <= _dice.Below(3); i++)
        {
            items.Add($"{(_dice.Once(4) ? _expressions.Aggregate(scope) : _expressions.Any(scope, Depth))} AS c{i}");
        }

        var names = Enumerable.Range(0, items.Count).Select(i => $"c{i}");
        var order = _dice.Once(3) ? $" ORDER BY {string.Join(", ", names.Select(name => name + _dice.One([string.Empty, " DESC"])))}" : string.Empty;

        // Cut only where the order is total, so that the rows that are left do not depend on how they were found.
        var cut = order.Length > 0 && _dice.Once(2) ? $" SKIP {_dice.Below(3)} LIMIT {1 + _dice.Below(8)}" : string.Empty;
        return $"RETURN {(_dice.Once(4) ? "DISTINCT " : string.Empty)}{string.Join(", ", items)}{order}{cut}";
    }

    private string Updating(Scope scope, int depth) => _dice.Either(
        () => $"CREATE {_patterns.Creation(scope)}",
        () => $"MERGE {_patterns.Creation(scope)}{(_dice.Once(3) ? $" ON CREATE SET {SetItem(scope)}" : string.Empty)}{(_dice.Once(3) ? $" ON MATCH SET {SetItem(scope)}" : string.Empty)}",
        () => $"SET {_dice.Several(", ", 2, () => SetItem(scope))}",
        () => scope.Nodes.Count == 0 ? "CREATE ()" : $"REMOVE {_dice.One(scope.Nodes)}{_dice.One([".p", ":A", "['q']"])}",
        () => scope.Nodes.Count == 0 ? "CREATE (:A)" : $"{_dice.One([string.Empty, "DETACH "])}DELETE {_dice.One(scope.All.ToList())}",
        () => depth == 0 ? "CREATE (:B)" : Foreach(scope),
        () => depth == 0 ? "CREATE (:C)" : $"CALL {{ {Updating(new Scope(), 0)} }}{_dice.One([string.Empty, " IN TRANSACTIONS OF 2 ROWS"])}");

    private string Foreach(Scope scope)
    {
        var inner = scope.Copy();
        var list = _expressions.List(scope, 1);
        inner.Values.Add("f");
        return $"FOREACH (f IN {list} | {_dice.Several(" ", 2, () => Updating(inner, 0))})";
    }

    private string SetItem(Scope scope)
    {
        var entities = scope.Nodes.Concat(scope.Relationships).ToList();
        if (entities.Count == 0)
        {
            return $"missing.p = {_expressions.Any(scope, 1)}";
        }

        var entity = _dice.One(entities);
        return _dice.Either(
            () => $"{entity}.{_dice.One(ExpressionGenerator.Keys)} = {_expressions.Any(scope, Depth)}",
            () => $"{entity} = {_expressions.Map(scope, 1)}",
            () => $"{entity} += {_expressions.Map(scope, 1)}",
            () => $"{entity}:{_dice.One(["A", "B", "New"])}",
            () => $"{entity}[{_expressions.Text(scope, 1)}] = {_expressions.Any(scope, 1)}");
    }
}
