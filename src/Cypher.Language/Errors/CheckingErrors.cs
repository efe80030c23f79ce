using Cypher.Language.Semantics;
using Cypher.Language.Text;

namespace Cypher.Language.Errors;

/// <summary>The errors of the static checks, with their texts.</summary>
internal static class CheckingErrors
{
    public static CypherException UndefinedVariable(SourceSpan span, string name, IEnumerable<string> known)
    {
        var meant = NearestName.Find(name, known.Order(StringComparer.Ordinal));
        return Syntax(CypherErrorDetail.UndefinedVariable, span, $"Variable `{name}` is not defined. " + (meant is null ? "Bind it in an earlier clause." : $"Did you mean `{meant}`?"));
    }

    public static CypherException HiddenVariable(SourceSpan span, string name, HiddenBy by)
    {
        var reason = by == HiddenBy.Projection
            ? $"the `WITH` before does not carry it on. Add `{name}` to that `WITH`."
            : $"a subquery knows only what it imports. Name `{name}` in the parentheses of `CALL (…) {{ … }}`.";
        return Syntax(CypherErrorDetail.UndefinedVariable, span, $"Variable `{name}` is not defined here: {reason}");
    }

    public static CypherException NewInPattern(SourceSpan span, string name) => Syntax(
        CypherErrorDetail.UndefinedVariable,
        span,
        $"Variable `{name}` is not defined, and a pattern in a condition binds nothing. Leave the name out, or write `EXISTS {{ … }}`.");

    public static CypherException NotProjected(SourceSpan span, string name, bool isDistinct) => Syntax(
        CypherErrorDetail.UndefinedVariable,
        span,
        $"Variable `{name}` is not defined here: after {(isDistinct ? "`DISTINCT`" : "an aggregation")} only the projected columns are known. Project what you need.");

    public static CypherException AlreadyBound(SourceSpan span, string name) =>
        Syntax(CypherErrorDetail.VariableAlreadyBound, span, $"Variable `{name}` is bound already. Choose another name.");

    public static CypherException CreatedAgain(SourceSpan span, string name) => Syntax(
        CypherErrorDetail.VariableAlreadyBound,
        span,
        $"Variable `{name}` is bound already, so it cannot be created. To use it, write `({name})` without labels and properties, connected to something new.");

    public static CypherException Shadowed(SourceSpan span, string name) => Syntax(
        CypherErrorDetail.VariableAlreadyBound, span, $"Variable `{name}` belongs to the enclosing query. Choose another name.");

    public static CypherException TypeConflict(SourceSpan span, string name, ValueKinds known, string used) => Syntax(
        CypherErrorDetail.VariableTypeConflict, span, $"Variable `{name}` is {KindNames.Describe(known)} and cannot be used as {used}.");

    public static CypherException RelationshipTwice(SourceSpan span, string name) => Syntax(
        CypherErrorDetail.RelationshipUniquenessViolation,
        span,
        $"Relationship variable `{name}` stands twice in one `MATCH`, but a match uses every relationship once. Use two names.");

    public static CypherException WrongKind(SourceSpan span, string what, ValueKinds found, string allowed) => Syntax(
        CypherErrorDetail.InvalidArgumentType, span, $"{what} must be {allowed}, but this is {KindNames.Describe(found)}.");

    public static CypherException NoProperties(SourceSpan span, ValueKinds found)
    {
        var kind = found == ValueKinds.Path ? CypherErrorKind.SyntaxError : CypherErrorKind.TypeError;
        var message = $"Only nodes, relationships, maps, points and temporal values have properties, but this is {KindNames.Describe(found)}.";
        return new(new CypherError(kind, CypherErrorPhase.CompileTime, CypherErrorDetail.InvalidArgumentType, message, span));
    }

    public static CypherException MisplacedAggregation(SourceSpan span, string name, string place) => Syntax(
        CypherErrorDetail.InvalidAggregation, span, $"`{name}` aggregates rows and cannot stand {place}. Aggregate in `WITH` first, then use the result.");

    public static CypherException AggregationNotProjected(SourceSpan span, string text) => Syntax(
        CypherErrorDetail.InvalidAggregation, span, $"`{text}` is not one of the columns. Project it, then sort by the column.");

    public static CypherException NestedAggregation(SourceSpan span, string name) => Syntax(
        CypherErrorDetail.NestedAggregation, span, $"`{name}` stands inside another aggregation. Aggregate in `WITH` first, then aggregate the result.");

    public static CypherException RandomInAggregation(SourceSpan span, string name) => Syntax(
        CypherErrorDetail.NonConstantExpression, span, $"`{name}` gives another value each time and cannot stand inside an aggregation. Compute it in `WITH` first.");

    public static CypherException AmbiguousAggregation(SourceSpan span, string text) => Syntax(
        CypherErrorDetail.AmbiguousAggregationExpression,
        span,
        $"`{text}` stands beside an aggregation and is not grouped by. Project it as a column of its own in a `WITH` before, or as a plain variable or property here.");

    public static CypherException UnknownFunction(SourceSpan span, string name, string? meant) => Syntax(
        CypherErrorDetail.UnknownFunction, span, $"Unknown function `{name}`." + (meant is null ? " `SHOW FUNCTIONS` lists what there is." : $" Did you mean `{meant}`?"));

    public static CypherException DistinctWithoutAggregation(SourceSpan span, string name) => Syntax(
        CypherErrorDetail.UnexpectedSyntax, span, $"`{name}` does not aggregate, so `DISTINCT` has no meaning in it.");

    public static CypherException WrongArgumentCount(SourceSpan span, string name, int given, int minimum, int? maximum)
    {
        var wanted = minimum == maximum ? $"{minimum}" : maximum is null ? $"at least {minimum}" : $"{minimum} to {maximum}";
        return Syntax(CypherErrorDetail.InvalidNumberOfArguments, span, $"`{name}` takes {wanted} argument{(wanted == "1" ? string.Empty : "s")}, but {given} {(given == 1 ? "is" : "are")} given.");
    }

    public static CypherException MisplacedPattern(SourceSpan span) => Syntax(
        CypherErrorDetail.UnexpectedSyntax,
        span,
        "A pattern is a truth value and can stand only where a condition stands. Write `EXISTS { … }` to ask, `COUNT { … }` to count, or a pattern comprehension `[… | …]` for a list.");

    public static CypherException ParameterAsProperties(SourceSpan span, string name, string clause) => Syntax(
        CypherErrorDetail.InvalidParameterUse,
        span,
        $"A parameter cannot stand for all properties in `{clause}`. Name the properties: `{{name: ${name}.name}}`.");

    public static CypherException NotCreatable(SourceSpan span, string what, string clause) =>
        Syntax(CypherErrorDetail.UnexpectedSyntax, span, $"{what} cannot stand in `{clause}`, which needs plain nodes and relationships.");

    public static CypherException CreatingVarLength(SourceSpan span, string clause) => Syntax(
        CypherErrorDetail.CreatingVarLength, span, $"A relationship of varying length cannot be made by `{clause}`. Write each relationship.");

    public static CypherException NeedsOneType(SourceSpan span, string clause) => Syntax(
        CypherErrorDetail.NoSingleRelationshipType, span, $"`{clause}` needs exactly one type for each relationship, as in `-[:TYPE]->`.");

    public static CypherException NeedsDirection(SourceSpan span) => Syntax(
        CypherErrorDetail.RequiresDirectedRelationship, span, "`CREATE` needs a direction for each relationship: `-[:TYPE]->` or `<-[:TYPE]-`.");

    public static CypherException DuplicateColumn(SourceSpan span, string name) =>
        Syntax(CypherErrorDetail.ColumnNameConflict, span, $"Two columns are named `{name}`. Rename one with `AS`.");

    public static CypherException NeedsAlias(SourceSpan span, string text, string clause) =>
        Syntax(CypherErrorDetail.NoExpressionAlias, span, $"{clause} needs a name for this expression: `{text} AS name`.");

    public static CypherException NothingInScope(SourceSpan span) =>
        Syntax(CypherErrorDetail.NoVariablesInScope, span, "There are no variables that `*` could stand for. Name what to return.");

    public static CypherException RowDependentCount(SourceSpan span, string word) => Syntax(
        CypherErrorDetail.NonConstantExpression, span, $"`{word}` needs a number that does not depend on rows: a literal, a parameter, or an expression of them.");

    public static CypherException NegativeCount(SourceSpan span, string word) =>
        Syntax(CypherErrorDetail.NegativeIntegerArgument, span, $"`{word}` needs an integer from 0.");

    public static CypherException ZeroCount(SourceSpan span, string word) =>
        Syntax(CypherErrorDetail.InvalidArgumentType, span, $"`{word}` needs an integer from 1.");

    public static CypherException CountNotInteger(SourceSpan span, string word) =>
        Syntax(CypherErrorDetail.InvalidArgumentType, span, $"`{word}` needs an integer from 0.");

    public static CypherException DifferentColumns(SourceSpan span, IEnumerable<string> first, IEnumerable<string> other) => Syntax(
        CypherErrorDetail.DifferentColumnsInUnion,
        span,
        $"All parts of a `UNION` need the same columns in the same order. The first has {Columns(first)}, this one has {Columns(other)}.");

    public static CypherException MixedUnions(SourceSpan span) =>
        Clauses(span, "`UNION` and `UNION ALL` cannot be mixed. Use one of them, or put a part into `CALL { … }`.");

    public static CypherException ClauseAfterEnd(SourceSpan span, string end, string clause) =>
        Clauses(span, $"`{clause}` cannot follow `{end}`, which ends a query. Use `WITH` to go on.");

    public static CypherException EndsWithReading(SourceSpan span, string clause) =>
        Clauses(span, $"A query cannot end with `{clause}`. Add `RETURN`, `FINISH` or a clause that changes the graph.");

    public static CypherException NeedsWith(SourceSpan span, string before, string after) =>
        Clauses(span, $"`WITH` is needed between `{before}` and `{after}`.");

    public static CypherException UpdateInExpression(SourceSpan span, string clause, string place) =>
        Clauses(span, $"`{place}` only reads: `{clause}` cannot stand in it.");

    public static CypherException ReadingInForeach(SourceSpan span, string clause) =>
        Clauses(span, $"`FOREACH` takes only clauses that change the graph: `{clause}` cannot stand in it. Use `UNWIND` instead.");

    public static CypherException CollectNeedsOneColumn(SourceSpan span) =>
        Clauses(span, "`COLLECT { … }` needs a `RETURN` with exactly one column.");

    public static CypherException ImportingWith(SourceSpan span) =>
        Clauses(span, "The first `WITH` of a subquery imports variables: it takes plain variables only. Use a second `WITH` for the rest, or `CALL (a, b) { … }`.");

    public static CypherException NotDeletable(SourceSpan span) => Syntax(
        CypherErrorDetail.InvalidDelete, span, "`DELETE` takes nodes, relationships and paths. To take a label away, write `REMOVE n:Label`.");

    public static CypherException ProcedureNotFound(SourceSpan span, string name, string? meant)
    {
        var message = $"Unknown procedure `{name}`." + (meant is null ? " `SHOW PROCEDURES` lists what there is." : $" Did you mean `{meant}`?");
        return new(new CypherError(CypherErrorKind.ProcedureError, CypherErrorPhase.CompileTime, CypherErrorDetail.ProcedureNotFound, message, span));
    }

    public static CypherException NeedsArguments(SourceSpan span, string name) => Syntax(
        CypherErrorDetail.InvalidArgumentPassingMode, span, $"Inside a query `{name}` needs its arguments in parentheses: `CALL {name}(…)`.");

    public static CypherException YieldAll(SourceSpan span) =>
        Syntax(CypherErrorDetail.UnexpectedSyntax, span, "`YIELD *` stands only in a `CALL` without other clauses. Name the columns.");

    public static CypherException UnknownField(SourceSpan span, string name, string procedure, IEnumerable<string> known)
    {
        var meant = NearestName.Find(name, known);
        return Syntax(CypherErrorDetail.UndefinedVariable, span, $"`{procedure}` gives no column `{name}`. " + (meant is null ? $"It gives {Columns(known)}." : $"Did you mean `{meant}`?"));
    }

    private static string Columns(IEnumerable<string> names)
    {
        var text = string.Join(", ", names.Select(name => $"`{name}`"));
        return text.Length == 0 ? "none" : text;
    }

    private static CypherException Clauses(SourceSpan span, string message) =>
        Syntax(CypherErrorDetail.InvalidClauseComposition, span, message);

    private static CypherException Syntax(CypherErrorDetail detail, SourceSpan span, string message) =>
        new(new CypherError(CypherErrorKind.SyntaxError, CypherErrorPhase.CompileTime, detail, message, span));
}
