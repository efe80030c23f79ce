using Cypher.Language.Syntax;
using PropertyGraph;
using ValueType = Cypher.Language.Syntax.ValueType;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary><c>a IS :: INTEGER</c>: whether the value belongs to a type. Null belongs to every type that does not exclude it.</summary>
internal sealed class TypePredicateExpression(CompiledExpression operand, ValueType type, bool isNegated) : CompiledExpression
{
    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        return BooleanValue.Of(Belongs(operand.Evaluate(context, row), type) != isNegated);
    }

    private static bool Belongs(GraphValue value, ValueType type)
    {
        StackGuard.Check();
        return type.Alternatives.Any(alternative => value.IsNull
            ? alternative.IsNullable && alternative.Name != "NOTHING"
            : Belongs(value, alternative));
    }

    private static bool Belongs(GraphValue value, ValueTypeAlternative type) => type.Name switch
    {
        "ANY" => true,
        "NOTHING" or "NULL" => false,
        "LIST" => value is ListValue list && (type.Element is null || list.All(item => Belongs(item, type.Element))),
        "PROPERTY VALUE" => IsProperty(value),
        _ => TypeNames.Of(value.Kind) == type.Name,
    };

    private static bool IsProperty(GraphValue value) => value switch
    {
        ListValue list => list.All(item => item is not ListValue && IsProperty(item)) && list.Select(Group).Distinct().Take(2).Count() < 2,
        _ => value.Kind is not (ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path or ValueKind.Null),
    };

    // A stored list holds values of one kind; numbers count as one.
    private static ValueKind Group(GraphValue value) => value.Kind == ValueKind.Float ? ValueKind.Integer : value.Kind;
}
