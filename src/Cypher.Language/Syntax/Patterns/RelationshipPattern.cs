using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>-[r:TYPE*1..3 {key: value} WHERE …]-&gt;</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Direction">Which way it points.</param>
/// <param name="Variable">The variable; null where none is. It holds a list where the length varies.</param>
/// <param name="Types">The types; null for any.</param>
/// <param name="Length">The number of hops in the older notation (<c>*1..3</c>); null where not given.</param>
/// <param name="Properties">A <see cref="MapLiteral"/> or a <see cref="Parameter"/>; null where none are.</param>
/// <param name="Where">The predicate inside the brackets; null where none is.</param>
/// <param name="Quantifier">The number of hops in the newer notation (<c>-[:R]-&gt;+</c>); null where not given.</param>
public sealed record RelationshipPattern(
    SourceSpan Span,
    PatternDirection Direction,
    Variable? Variable,
    LabelExpression? Types,
    LengthRange? Length,
    Expression? Properties,
    Expression? Where,
    PatternQuantifier? Quantifier)
    : PatternElement(Span);
